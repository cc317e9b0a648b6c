# shellcheck shell=sh
# Finds a Java development kit; read by ./gleaner and ./mvnw.

# java_version HOME: prints the feature release of the JDK there (25), or nothing.
java_version() {
  [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        version=${line#*\"}
        printf '%s\n' "${version%%[!0-9]*}"
        return 0
        ;;
    esac
  done <"$1/release"
}

# java_on_path: prints the home of the java that the PATH names, or nothing.
java_on_path() {
  launcher=$(command -v java) || return 0
  launcher=$(readlink -f "$launcher" 2>/dev/null) || return 0
  printf '%s\n' "${launcher%/bin/java}"
}

# find_jdk RELEASE: prints the home of a JDK of that feature release or later; fails when there is none.
# JDK_PLACES says in words where it looks.
# shellcheck disable=SC2034
JDK_PLACES='GLEANER_JAVA_HOME, JAVA_HOME, the PATH, /usr/lib/jvm, /usr/java, /opt, ~/.sdkman, ~/.jdks, ~/.asdf, mise, and on macOS /Library/Java and Homebrew'
find_jdk() {
  for home in "${GLEANER_JAVA_HOME:-}" "${JAVA_HOME:-}" "$(java_on_path)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -z "$home" ] || [ ! -x "$home/bin/javac" ]; then
      continue
    fi
    version=$(java_version "$home")
    if [ "${version:-0}" -ge "$1" ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}
