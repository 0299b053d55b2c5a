package org.flambeau.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One KRaft broker and controller in this JVM, with its log in a folder that is kept. Its standard input is a pipe from
 * its owner, which never writes: the end of the pipe is the end of the owner, and then the broker stops too.
 *
 * <p>Arguments: folder, port of the broker, port of the controller, and in any order of each further listener its port and the
 * one that clients are told, {@code 9093:9094}, and settings, {@code name=value}, which stand above those that it has anyway.
 */
public final class KafkaBrokerMain {

    private static final long SHUTDOWN_MILLIS = 15_000;

    private KafkaBrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String port = arguments[1];
        String controllerPort = arguments[2];
        Properties properties = properties(folder, port, controllerPort);
        for (int at = 3; at < arguments.length; at++) {
            String[] setting = arguments[at].split("=", 2);
            if (setting.length == 2) properties.put(setting[0], setting[1]);
            else listen(properties, "FURTHER" + (at - 2), arguments[at].split(":"));
        }
        if (!Files.exists(folder.resolve("meta.properties"))) format(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        Thread leash = new Thread(KafkaBrokerMain::endWithTheOwner, "owner");
        leash.setDaemon(true);
        leash.start();
        try {
            server.startup();
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1); // threads of a broker that is half there would keep this process alive
        }
        server.awaitShutdown();
    }

    private static void endWithTheOwner() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("the pipe from the owner broke: " + e.getMessage());
        }
        Thread patience = new Thread(KafkaBrokerMain::haltInTheEnd, "patience");
        patience.setDaemon(true);
        patience.start();
        System.exit(0);
    }

    /** A broker that was still starting may never finish its shutdown; nobody is left who would wait for it. */
    private static void haltInTheEnd() {
        try {
            Thread.sleep(SHUTDOWN_MILLIS);
        } catch (InterruptedException e) {
            return;
        }
        Runtime.getRuntime().halt(1);
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setUnstableFeatureVersionsEnabled(false)
                .run();
    }

    private static void listen(Properties properties, String name, String[] ports) {
        append(properties, "listeners", name + "://127.0.0.1:" + ports[0]);
        append(properties, "advertised.listeners", name + "://127.0.0.1:" + ports[1]);
        append(properties, "listener.security.protocol.map", name + ":PLAINTEXT");
    }

    private static void append(Properties properties, String setting, String value) {
        properties.merge(setting, value, (present, more) -> present + "," + more);
    }

    private static Properties properties(Path folder, String port, String controllerPort) {
        Properties properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("message.max.bytes", Integer.toString(4 * 1024 * 1024));
        properties.put("log.retention.ms", "-1");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        return properties;
    }
}
