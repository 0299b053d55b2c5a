package org.flambeau.cli.command;

import java.util.concurrent.Callable;
import org.flambeau.cli.kafka.PrepareKafka;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description =
                "Makes the topics that are missing on a Kafka that somebody operates, replicated as it does by default,"
                        + " and holds those that are there against what the suite needs: settings are put right, a topic"
                        + " with too few partitions is refused;"
                        + " with --access also the users of the suite and what each may do. How to be known to the broker"
                        + " is told as to the services: KAFKA_SECURITY_PROTOCOL, KAFKA_SASL_MECHANISM,"
                        + " KAFKA_SASL_JAAS_CONFIG, KAFKA_SSL_...")
public final class TopicsCommand implements Callable<Integer> {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            required = true,
            description = "bootstrap servers, separated by commas")
    String kafka;

    @Option(
            names = "--access",
            description = "make users and access rules too; passwords from MEDALS_KAFKA_PASSWORD,"
                    + " CEREMONY_KAFKA_PASSWORD, BROADCAST_KAFKA_PASSWORD, PRODUCTION_KAFKA_PASSWORD")
    boolean access;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        new PrepareKafka(System.getenv(), line -> spec.commandLine().getOut().println(line)).run(kafka, access);
        return 0;
    }
}
