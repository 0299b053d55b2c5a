package org.flambeau.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flambeau.cli.suite.Failure;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real broker with an authorizer, asked by real clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrepareKafkaTest {

    private static final String STRANGER = "stranger";

    @TempDir
    static Path folder;

    private GuardedBroker broker;

    @BeforeAll
    void start() throws IOException {
        broker = new GuardedBroker(folder);
        prepare();
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    @Test
    void onlyCeremonyWritesTheProductionTopicAndOnlyTheProductionReadsIt() throws Exception {
        // Given
        publish("ceremony", "flambeau.ceremony-service.relay", Topics.CEREMONIES_PRODUCTION);

        // Then
        assertThat(read("production", null)).isEqualTo("secret");
        assertThat(read("production", "production-prompter")).isEqualTo("secret");
        for (String user : List.of("medals", "ceremony", "broadcast"))
            assertThatThrownBy(() -> read(user, null)).as(user).isInstanceOf(TopicAuthorizationException.class);
        for (String user : List.of("medals", "broadcast", "production"))
            assertThatThrownBy(() -> publish(user, null, Topics.CEREMONIES_PRODUCTION))
                    .as(user)
                    .rootCause()
                    .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void everyUserMayDoOnEveryTopicWhatTheRulesSayAndNothingElse() throws Exception {
        assertThat(rightsOf("medals")).containsExactly("games.medals.v1 WRITE", "games.resend-requests.v1 READ");
        assertThat(rightsOf("ceremony"))
                .containsExactly(
                        "games.ceremonies.production.v1 WRITE",
                        "games.ceremonies.v1 WRITE",
                        "games.medals.v1 READ",
                        "games.medals.v1.ceremony-games.dlq WRITE",
                        "games.medals.v1.ceremony-victory.dlq WRITE",
                        "games.resend-requests.v1 READ",
                        "games.resend-requests.v1 WRITE");
        assertThat(rightsOf("broadcast"))
                .containsExactly(
                        "games.ceremonies.v1 READ",
                        "games.ceremonies.v1.editing.dlq WRITE",
                        "games.medals.v1 READ",
                        "games.medals.v1.editing.dlq WRITE",
                        "games.notifications.v1 READ",
                        "games.notifications.v1 WRITE",
                        "games.resend-requests.v1 READ",
                        "games.resend-requests.v1 WRITE");
        assertThat(rightsOf("production")).containsExactly("games.ceremonies.production.v1 READ");
    }

    @Test
    void nobodyPublishesUnderTheIdOfAnotherServiceNorReadsInItsGroup() throws Exception {
        // Given
        publish("ceremony", "flambeau.ceremony-service.relay", Topics.CEREMONIES_PRODUCTION);

        // Then
        assertThatThrownBy(() -> publish("medals", "flambeau.ceremony-service.relay", Topics.MEDALS))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
        assertThatThrownBy(() -> read("production", "broadcast-service-resend"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void whoHasNoPasswordOrTheWrongOneIsNotLetIn() {
        assertThatThrownBy(() -> rightsOf(STRANGER, "stranger-secret"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> rightsOf("production", "guessed"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void runAgainItTakesAwayWhatNoRuleSaysAndLeavesWhatOthersMade() throws Exception {
        // Given
        AclBinding kept = may(STRANGER, AclOperation.READ, Topics.NOTIFICATIONS);
        try (Admin operator = Admin.create(broker.operatorsClient())) {
            operator.createAcls(List.of(kept, may("medals", AclOperation.READ, Topics.CEREMONIES_PRODUCTION)))
                    .all()
                    .get(20, TimeUnit.SECONDS);

            // When
            List<String> told = prepare();

            // Then
            assertThat(told).last().asString().endsWith("taken away: 1");
            assertThat(rules(operator, kept)).containsExactly(kept);
        }
        assertThatThrownBy(() -> read("medals", null)).isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void whatAnOperatorHasDeniedOrPermittedByHandStaysAndIsTold() throws Exception {
        // Given
        AclBinding denied = denied("production", AclOperation.DELETE, Topics.CEREMONIES_PRODUCTION);
        AclBinding permitted = may("medals", AclOperation.DESCRIBE_CONFIGS, Topics.MEDALS);
        try (Admin operator = Admin.create(broker.operatorsClient())) {
            operator.createAcls(List.of(denied, permitted)).all().get(20, TimeUnit.SECONDS);

            // When
            List<String> told = prepare();

            // Then
            assertThat(rules(operator, denied)).containsExactly(denied);
            assertThat(rules(operator, permitted)).containsExactly(permitted);
            assertThat(told)
                    .contains(
                            "a rule that was made by hand stays: User:production DENY DELETE from * TOPIC LITERAL "
                                    + Topics.CEREMONIES_PRODUCTION,
                            "a rule that was made by hand stays: User:medals ALLOW DESCRIBE_CONFIGS from * TOPIC LITERAL "
                                    + Topics.MEDALS);
            operator.deleteAcls(List.of(denied.toFilter(), permitted.toFilter()))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aBrokerThatRefusesIsSaidInOneSentence() {
        Map<String, String> wrong = new HashMap<>(GuardedBroker.operator());
        wrong.computeIfPresent("KAFKA_SASL_JAAS_CONFIG", (name, value) -> value.replace("operator-secret", "guessed"));

        assertThatThrownBy(() -> new PrepareKafka(wrong, line -> {}).run(broker.bootstrapServers(), true))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(broker.bootstrapServers() + " refuses");
    }

    private List<String> prepare() {
        Map<String, String> environment = new HashMap<>(GuardedBroker.operator());
        for (String user : AccessRules.users()) environment.put(PrepareKafka.passwordVariable(user), user + "-secret");
        List<String> told = new ArrayList<>();
        new PrepareKafka(environment, told::add).run(broker.bootstrapServers(), true);
        return told;
    }

    private static Collection<AclBinding> rules(Admin operator, AclBinding like) throws Exception {
        return operator.describeAcls(like.toFilter()).values().get(20, TimeUnit.SECONDS);
    }

    private static AclBinding may(String user, AclOperation operation, String topic) {
        return rule(user, operation, topic, AclPermissionType.ALLOW);
    }

    private static AclBinding denied(String user, AclOperation operation, String topic) {
        return rule(user, operation, topic, AclPermissionType.DENY);
    }

    private static AclBinding rule(String user, AclOperation operation, String topic, AclPermissionType permission) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, permission));
    }

    private Set<String> rightsOf(String user) throws Exception {
        return rightsOf(user, user + "-secret");
    }

    /** As the broker's authorizer decides; a topic that the user may not even see has none. */
    private Set<String> rightsOf(String user, String password) throws Exception {
        Set<String> rights = new TreeSet<>();
        try (Admin admin = Admin.create(broker.client(user, password))) {
            for (String topic : topics()) {
                try {
                    admin
                            .describeTopics(
                                    List.of(topic), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS)
                            .get(topic)
                            .authorizedOperations()
                            .stream()
                            .filter(operation -> operation != AclOperation.DESCRIBE)
                            .forEach(operation -> rights.add(topic + " " + operation));
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicAuthorizationException)) throw e;
                }
            }
        }
        return rights;
    }

    private static List<String> topics() {
        List<String> topics = new ArrayList<>(Topics.DEAD_LETTERS);
        topics.addAll(List.of(
                Topics.MEDALS,
                Topics.CEREMONIES,
                Topics.CEREMONIES_PRODUCTION,
                Topics.NOTIFICATIONS,
                Topics.RESEND_REQUESTS));
        return topics;
    }

    private void publish(String user, String transactionalId, String topic) throws Exception {
        Map<String, Object> settings = new HashMap<>(broker.client(user, user + "-secret"));
        if (transactionalId != null) settings.put("transactional.id", transactionalId);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            if (transactionalId != null) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            producer.send(new ProducerRecord<>(topic, 0, "paris-2024/closing", "secret"))
                    .get(20, TimeUnit.SECONDS);
            if (transactionalId != null) producer.commitTransaction();
        }
    }

    /** First record of the production topic; in a group its place is kept too. */
    private String read(String user, String group) {
        Map<String, Object> settings = new HashMap<>(broker.client(user, user + "-secret"));
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        if (group != null) settings.put("group.id", group);
        TopicPartition partition = new TopicPartition(Topics.CEREMONIES_PRODUCTION, 0);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (group != null) consumer.commitSync();
                    return record.value();
                }
            }
            throw new AssertionError("nothing is on " + partition);
        }
    }
}
