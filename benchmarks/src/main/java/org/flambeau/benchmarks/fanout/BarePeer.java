package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.flambeau.embedded.FreePorts;

/** A server that passes on what is posted to it as it is: Nchan, and the floor. */
final class BarePeer implements Peer {

    private static final String NGINX = """
            load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
            daemon off;
            master_process off;
            worker_rlimit_nofile 19000;
            pid nginx.pid;
            error_log error.log;
            events {
                worker_connections 18000;
                multi_accept on;
            }
            http {
                access_log off;
                client_body_temp_path body;
                client_body_in_single_buffer on;
                keepalive_requests 1000000;
                nchan_max_reserved_memory 512m;
                server {
                    listen 127.0.0.1:%d backlog=4096;
                    location = /publish {
                        nchan_publisher;
                        nchan_channel_id feed;
                        nchan_message_buffer_length 1000;
                    }
                    location = /follow {
                        nchan_subscriber eventsource;
                        nchan_channel_id feed;
                        nchan_subscriber_first_message newest;
                    }
                }
            }
            """;

    private final String name;
    private final int port;
    private final Process process;
    private final String event;

    private BarePeer(String name, int port, String event, List<String> command, Path folder) throws IOException {
        this.name = name;
        this.port = port;
        this.event = event;
        this.process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /**
     * Nginx with Nchan (Debian package libnginx-mod-nchan), one process.
     *
     * @param event what is published, with {@link Stamps#NONE} in it
     */
    static BarePeer nchan(String event, Path folder) throws IOException {
        int port = FreePorts.any();
        Path home = Files.createDirectories(folder.resolve("nchan"));
        Files.writeString(home.resolve("nginx.conf"), NGINX.formatted(port));
        return new BarePeer("nchan", port, event, List.of("nginx", "-p", home.toString(), "-c", "nginx.conf"), home);
    }

    /** One write per delivery and nothing else, see {@code floor.c}. */
    static BarePeer floor(String event, Path folder) throws IOException, InterruptedException {
        int port = FreePorts.any();
        return new BarePeer(
                "floor", port, event, List.of(Tools.built("floor").toString(), String.valueOf(port)), folder);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String path() {
        return "/follow";
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public HttpRequest publish(String stamp) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/publish"))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(event.replace(Stamps.NONE, stamp)))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
