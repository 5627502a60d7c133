// Preloaded into a run: whatever of Node.js opens a connection, listens for one or asks for an address throws.
const { syncBuiltinESMExports } = require('node:module');

const NAMES = ['net', 'tls', 'dgram', 'http', 'https', 'http2', 'dns', 'dns/promises'];
const OPENS = /^(connect|create|get$|request|lookup|resolve|reverse)/;
const modules = NAMES.map((name) => [name, require(`node:${name}`)]);

const refuse = (name) => () => {
  throw new Error(`${name} was called`);
};

for (const [name, module] of modules) {
  for (const [key, value] of Object.entries(module))
    if (typeof value === 'function' && OPENS.test(key)) module[key] = refuse(`${name}.${key}`);
}
const [net, , dgram] = modules.map(([, module]) => module);
net.Socket.prototype.connect = refuse('net.Socket.connect');
net.Server.prototype.listen = refuse('net.Server.listen');
for (const method of ['bind', 'connect', 'send']) dgram.Socket.prototype[method] = refuse(`dgram.Socket.${method}`);
for (const name of ['fetch', 'WebSocket', 'EventSource']) if (name in globalThis) globalThis[name] = refuse(name);
syncBuiltinESMExports();
