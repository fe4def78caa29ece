#!/usr/bin/env bash
# Sets up a Rust tool chain for wasm32-wasip2 from Debian packages alone, for machines that reach no other source of Rust:
# a directory of vendored crates, and a CARGO_HOME that points to it. What is built is the scaffold as it was generated.
# Usage: rust-toolchain.sh CARGO_HOME
set -euo pipefail
home=$1
vendored=/usr/lib/rustlib/src/rust/library/vendor
packages='rustc-web cargo-web rust-web-clippy rust-web-src rust-web-llvm lld-22 wasi-libc librust-regex-dev librust-serde-derive-dev librust-serde-json-dev'

if [[ ! -x /usr/bin/cargo || ! -d $vendored || ! -d /usr/share/cargo/registry ]] || ! dpkg -s $packages >/dev/null 2>&1; then
  sudo=
  [[ $(id -u) -eq 0 ]] || sudo=sudo
  $sudo apt-get update -qq
  # shellcheck disable=SC2086
  $sudo apt-get install -y -qq --no-install-recommends $packages >/dev/null
fi

# The linker for components is not packaged; rustup ships it with every tool chain.
linker=$(find "${RUSTUP_HOME:-$HOME/.rustup}/toolchains" -name wasm-component-ld -type f 2>/dev/null | sort | head -n 1)
if [[ -z $linker ]]; then
  echo 'rust-toolchain.sh: wasm-component-ld is missing: install any Rust tool chain with rustup' >&2
  exit 1
fi

rm -rf -- "$home/vendor"
mkdir -p -- "$home/vendor"
for crate in /usr/share/cargo/registry/* "$vendored"/*; do
  ln -sfn -- "$crate" "$home/vendor/${crate##*/}"
done
# Debian leaves out a prebuilt archive that only older targets link; the build script would look for it.
for crate in "$vendored"/wit-bindgen-0.45*; do
  copy=$home/vendor/${crate##*/}
  rm -- "$copy"
  cp -RL -- "$crate" "$copy"
  chmod -R u+w -- "$copy"
  sed -i -e '/^build = /d' -e 's/^\[package\]$/[package]\nbuild = false/' "$copy/Cargo.toml"
done
cat >"$home/config.toml" <<TOML
[net]
offline = true

[source.crates-io]
replace-with = "vendored"

[source.vendored]
directory = "$home/vendor"

[unstable]
build-std = ["std", "panic_abort"]

[target.wasm32-wasip2]
linker = "$linker"
rustflags = ["-Clink-self-contained=no", "-L/usr/lib/wasm32-wasi", "-Clink-arg=--wasm-ld-path=/usr/bin/wasm-ld-22"]
TOML
