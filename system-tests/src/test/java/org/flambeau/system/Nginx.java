package org.flambeau.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Http;
import org.flambeau.embedded.FreePorts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's own nginx in front of a service: {@code proxy_pass} and nothing else set, so that buffering, timeouts and the
 * version of HTTP are its defaults. Without one the tests that need it say so and are skipped; in CI its absence fails them.
 */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx before(String service) throws IOException {
        Path executable = executable();
        Path folder =
                Files.createTempDirectory(Path.of(System.getProperty("flambeau.home"), "system-tests/target"), "nginx");
        int port = FreePorts.any();
        Path settings = Files.writeString(
                folder.resolve("nginx.conf"), """
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                    access_log off;
                    client_body_temp_path body;
                    proxy_temp_path proxy;
                    fastcgi_temp_path fastcgi;
                    uwsgi_temp_path uwsgi;
                    scgi_temp_path scgi;
                    server {
                        listen 127.0.0.1:%d;
                        location / {
                            proxy_pass %s;
                        }
                    }
                }
                """.formatted(port, service.replace("localhost", "127.0.0.1")));
        Process process = new ProcessBuilder(List.of(
                        executable.toString(), "-p", folder.toString(), "-c", settings.toString(), "-e", "stderr"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, port);
        Awaitility.await("nginx")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Http.get(nginx.address() + "/games", Map.of()).status() == 200);
        return nginx;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Path executable() {
        Path executable = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null && "true".equals(System.getenv("CI")))
            Assertions.fail("CI needs a proxy: install Debian's nginx-light");
        Assumptions.assumeTrue(executable != null, "no nginx on this machine: the tests behind it are skipped");
        return executable;
    }
}
