# shellcheck shell=bash
# Splits what a CI system hands over as one text. A text of several lines is an item a line, so that items may hold spaces and quotes; a text of
# one line is words parted by white space. Nothing of it is ever run.

# words <text>: sets the array `items`
words() {
  local IFS=$' \t\n'
  case $1 in *$'\n'*) IFS=$'\n' ;; esac
  set -f
  # shellcheck disable=SC2206
  items=($1)
  set +f
}

# paths <text>: the same, with patterns expanded
paths() {
  local IFS=$' \t\n'
  case $1 in *$'\n'*) IFS=$'\n' ;; esac
  # shellcheck disable=SC2206
  items=($1)
}
