# Gleaner's container image. It has no Neo4j in it: give it a server (see docker-compose.yml).
#
#   docker build -t gleaner .                                     compiles inside, on the public Temurin images
#   docker build -t gleaner --target prebuilt \                   takes app/target as `mvnw package` left it, needs
#     --build-arg RUN_IMAGE=gleaner/jre:25-local .                only a base with a Java 25 runtime and no registry
#
# `prebuilt` stands before the stages that compile, because builders without BuildKit run every stage up to the target.
ARG RUN_IMAGE=eclipse-temurin:25-jre
ARG BUILD_IMAGE=eclipse-temurin:25-jdk

FROM ${RUN_IMAGE} AS runtime
RUN groupadd --gid 10001 gleaner \
 && useradd --uid 10001 --gid gleaner --home-dir /data --no-create-home --shell /usr/sbin/nologin gleaner \
 && install -d -o gleaner -g gleaner -m 0750 /data
# GLEANER_SERVER_ADDRESS is every interface of the container; which of them the world can reach is decided where it is published.
ENV GLEANER_DATA=/data \
    GLEANER_SERVER_ADDRESS=0.0.0.0 \
    GLEANER_SERVER_PORT=8080 \
    LANG=C.UTF-8
WORKDIR /data
VOLUME /data
EXPOSE 8080
USER gleaner
# Neither curl nor a second JVM: bash opens the socket itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${GLEANER_SERVER_PORT} && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [[ $status == 200 ]]"]
# The manifest of gleaner.jar names dev.gleaner.Application and lib/*.jar.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Dgleaner.home=/opt/gleaner", "-jar", "/opt/gleaner/gleaner.jar"]
CMD ["serve"]

FROM runtime AS prebuilt
COPY app/target/lib /opt/gleaner/lib
COPY samples /opt/gleaner/samples
COPY LICENSE NOTICE /opt/gleaner/
COPY app/target/gleaner.jar /opt/gleaner/gleaner.jar

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN ./mvnw -q -B -ntp -pl '!app/browser-tests' -DskipTests package

FROM runtime AS complete
COPY --from=build /src/app/target/lib /opt/gleaner/lib
COPY --from=build /src/samples /opt/gleaner/samples
COPY --from=build /src/LICENSE /src/NOTICE /opt/gleaner/
COPY --from=build /src/app/target/gleaner.jar /opt/gleaner/gleaner.jar
