# For docs/run and docs/jshell: sets $java and $classpath, and builds first where a source is newer than the last build.
# Expects $docs, the directory of the calling script.
root=${docs%/docs}
classpath_file=$docs/runner/target/classpath
java=java
[ -z "${JAVA_HOME-}" ] || java=$JAVA_HOME/bin/java
command -v "$java" > /dev/null || {
  echo "no java found: install a JDK 17 or newer and put it on the PATH, or set JAVA_HOME" >&2
  exit 2
}

stale() {
  [ -f "$classpath_file" ] || return 0
  (IFS=:; set -f; for jar in $(cat "$classpath_file"); do [ -f "$jar" ] || exit 1; done) || return 0
  [ -n "$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main "$docs"/*/pom.xml "$docs"/*/src/main \
    -newer "$classpath_file" 2> /dev/null | head -n 1)" ]
}

if stale; then
  echo "building (a minute the first time, seconds later) ..." >&2
  (cd "$root" && ./mvnw -q -Pquick -pl docs/runner -am package) || {
    echo "the build failed; see above" >&2
    exit 2
  }
fi
classpath=$docs/runner/target/classes:$(cat "$classpath_file")
