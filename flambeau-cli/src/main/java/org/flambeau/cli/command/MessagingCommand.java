package org.flambeau.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.NotUnderstood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "messaging",
        mixinStandardHelpOptions = true,
        description = "What an operator sees and mends of a service's outbox, relay and dead letters.")
public final class MessagingCommand {

    @Spec
    CommandSpec spec;

    @Command(
            mixinStandardHelpOptions = true,
            description = "Depth of the outbox, the relay's leader, what waits, what was set aside.")
    int status(
            @Mixin DataFolder where,
            @Parameters(paramLabel = "SERVICE", description = "medals, ceremony or broadcast") String service)
            throws IOException {
        return show(desk(where, service).get("/operator/messaging"), "the status of " + service);
    }

    @Command(mixinStandardHelpOptions = true, description = "Publishes events again, with the same ids and times.")
    int resend(
            @Mixin DataFolder where,
            @Parameters(paramLabel = "SERVICE") String service,
            @Option(names = "--topic", required = true) String topic,
            @Option(
                            names = "--aggregate",
                            description = "such as podium/paris-2024/ATHM100M; all of the topic when left out")
                    String aggregate,
            @Option(names = "--from-version", defaultValue = "1") long fromVersion)
            throws IOException {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("topic", topic);
        if (aggregate != null) request.put("aggregate", aggregate);
        request.put("fromVersion", fromVersion);
        return show(desk(where, service).post("/operator/outbox/resend", null, request), "the resend");
    }

    @Command(
            name = "dead-letters",
            mixinStandardHelpOptions = true,
            description = "What a service could not read, newest first.")
    int deadLetters(@Mixin DataFolder where, @Parameters(paramLabel = "SERVICE") String service) throws IOException {
        return show(desk(where, service).get("/operator/dead-letters"), "the dead letters of " + service);
    }

    @Command(mixinStandardHelpOptions = true, description = "Applies a dead letter once more.")
    int replay(
            @Mixin DataFolder where,
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "ID") String id)
            throws IOException {
        return show(
                desk(where, service).post("/operator/dead-letters/" + id + "/replay", null, null), "dead letter " + id);
    }

    private int show(Http.Answer answer, String what) {
        spec.commandLine().getOut().println(answer.orFail(what).body().toPrettyString());
        return 0;
    }

    private static Desk desk(DataFolder where, String service) throws IOException {
        Addresses addresses = where.addresses();
        String address =
                switch (service) {
                    case "medals" -> addresses.medals();
                    case "ceremony" -> addresses.ceremony();
                    case "broadcast" -> addresses.broadcast();
                    default ->
                        throw new NotUnderstood(
                                "there is no service " + service + "; they are medals, ceremony and broadcast");
                };
        return new Desk(address, where.tokens("operator").get("operator"));
    }
}
