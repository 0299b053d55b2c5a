package org.flambeau.cli.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.flambeau.cli.suite.Failure;
import org.flambeau.embedded.SuiteTopics;

/**
 * Makes ready a Kafka that somebody operates: the topics that are missing, those that are there held against what the
 * suite needs, the users of the suite and what each may do. Safe to run again; a password that has changed is changed there too. How to reach and be known to the broker is read
 * from the same environment as the services do: {@code KAFKA_SECURITY_PROTOCOL}, {@code KAFKA_SASL_JAAS_CONFIG}, ...
 */
public final class PrepareKafka {

    private static final int ANSWER_SECONDS = 30;
    private static final int ITERATIONS = 8_192;

    private final Map<String, String> environment;
    private final Consumer<String> progress;

    /** @param progress is told what is done, a line at a time */
    public PrepareKafka(Map<String, String> environment, Consumer<String> progress) {
        this.environment = environment;
        this.progress = progress;
    }

    /** Variable of the environment that holds the password of a user. */
    public static String passwordVariable(String user) {
        return user.toUpperCase(Locale.ROOT) + "_KAFKA_PASSWORD";
    }

    /**
     * @param access whether users and rules are made too; the broker needs an authorizer that keeps them
     * @throws Failure when the broker refuses or does not answer within half a minute; and at the end, when all else is
     *     done, where a topic is not as it must be and cannot be mended
     */
    public void run(String bootstrapServers, boolean access) {
        try (Admin admin = Admin.create(client(bootstrapServers))) {
            SuiteTopics.createMissing(admin);
            progress.accept("the topics are there");
            List<String> refused = new TopicCheck(admin, progress).run();
            if (access) {
                users(admin);
                rules(admin);
            }
            if (!refused.isEmpty()) throw new Failure(String.join(System.lineSeparator(), refused));
        } catch (ExecutionException e) {
            throw new Failure("the Kafka at " + bootstrapServers + " refuses: "
                    + e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new Failure("the Kafka at " + bootstrapServers + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private void users(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        List<UserScramCredentialAlteration> credentials = new ArrayList<>();
        for (String user : AccessRules.users()) {
            String password = environment.get(passwordVariable(user));
            if (password == null || password.isBlank()) {
                progress.accept("user " + user + " stays as it is: " + passwordVariable(user) + " is not set");
                continue;
            }
            credentials.add(new UserScramCredentialUpsertion(
                    user,
                    new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                    password.getBytes(StandardCharsets.UTF_8)));
        }
        if (!credentials.isEmpty())
            admin.alterUserScramCredentials(credentials).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        progress.accept("users with a password from here: " + credentials.size());
    }

    /**
     * A rule of a former release that is no longer wanted is taken away: nobody keeps a right that no one means. What an
     * operator has permitted or denied by hand stays, and is told.
     */
    private void rules(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        List<AclBinding> wanted = AccessRules.all();
        admin.createAcls(wanted).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        Map<Boolean, List<AclBinding>> further =
                admin.describeAcls(AclBindingFilter.ANY).values().get(ANSWER_SECONDS, TimeUnit.SECONDS).stream()
                        .filter(rule -> AccessRules.isOfUsers(rule) && !wanted.contains(rule))
                        .collect(Collectors.partitioningBy(AccessRules::isOfOurMaking));
        List<AclBindingFilter> obsolete =
                further.get(true).stream().map(AclBinding::toFilter).toList();
        if (!obsolete.isEmpty()) admin.deleteAcls(obsolete).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        for (AclBinding rule : further.get(false)) progress.accept("a rule that was made by hand stays: " + said(rule));
        progress.accept("access rules: " + wanted.size() + ", taken away: " + obsolete.size());
    }

    private static String said(AclBinding rule) {
        return String.join(
                " ",
                rule.entry().principal(),
                rule.entry().permissionType().name(),
                rule.entry().operation().name(),
                "from " + rule.entry().host(),
                rule.pattern().resourceType().name(),
                rule.pattern().patternType().name(),
                rule.pattern().name());
    }

    private Map<String, Object> client(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach((name, value) -> {
            if (!name.startsWith("KAFKA_")) return;
            String setting =
                    name.substring("KAFKA_".length()).toLowerCase(Locale.ROOT).replace('_', '.');
            if (AdminClientConfig.configNames().contains(setting)) settings.put(setting, value);
        });
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }
}
