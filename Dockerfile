# syntax=docker/dockerfile:1

# Builds the assistant. The tests belong to .ci/run, not to the image.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY dialogs/ dialogs/
COPY src/ src/
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Dmaven.test.skip=true package \
 && mv target/beian-guide-*.jar beian-guide.jar \
 && java -Djarmode=tools -jar beian-guide.jar extract --layers --destination layers

# Runs it: libraries in a layer of their own, since they change less often than we do.
FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 beian \
 && useradd --system --uid 10001 --gid beian --home-dir /app --no-create-home --shell /usr/sbin/nologin beian \
 && install -d -o beian -g beian -m 0700 /data
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY dialogs/ dialogs/
ENV DATA_DIR=/data DIALOGS_DIR=/app/dialogs
USER beian
VOLUME /data
EXPOSE 8080

# This base image has no curl; bash asks the port itself.
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}\" && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"status\":\"UP\"' <&3"]

# More flags for the JVM go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "beian-guide.jar"]
