package org.flambeau.cli.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.Test;

/** The rules against what the services really read and write. */
class AccessRulesTest {

    /** Every replica of broadcast-service reads all of this topic for its live feed, in no group. */
    private static final String FOLLOWED_WITHOUT_A_CHANNEL = Topics.NOTIFICATIONS;

    private static final Path HOME = Path.of(System.getProperty("flambeau.home"));

    @Test
    void everyServiceMayReadTheTopicsAndGroupsOfItsChannelsAndNoOthersButTheResendsAndTheFeed() throws IOException {
        assertThat(groups(AccessRules.CEREMONY))
                .isEqualTo(with(settings("ceremony", "group\\.id"), "ceremony-service-resend"));
        assertThat(groups(AccessRules.BROADCAST))
                .isEqualTo(with(settings("broadcast", "group\\.id"), "broadcast-service-resend"));
        assertThat(groups(AccessRules.MEDALS))
                .isEqualTo(with(settings("medals", "group\\.id"), "medals-service-resend"));
        for (String service : Set.of("medals", "ceremony"))
            assertThat(topics(service, AclOperation.READ))
                    .isEqualTo(with(settings(service, "topic"), Topics.RESEND_REQUESTS));
        assertThat(topics("broadcast", AclOperation.READ))
                .isEqualTo(with(settings("broadcast", "topic"), Topics.RESEND_REQUESTS, FOLLOWED_WITHOUT_A_CHANNEL));
    }

    @Test
    void everyTopicHasOneWriterButTheRequestsOfConsumers() {
        Stream<String> topics = Stream.concat(
                Stream.of(Topics.MEDALS, Topics.CEREMONIES, Topics.CEREMONIES_PRODUCTION, Topics.NOTIFICATIONS),
                Topics.DEAD_LETTERS.stream());

        assertThat(topics).allSatisfy(topic -> assertThat(AccessRules.users().stream()
                        .filter(user -> topics(user, AclOperation.WRITE).contains(topic)))
                .as(topic)
                .hasSize(1));
        assertThat(topics(AccessRules.PRODUCTION, AclOperation.WRITE)).isEmpty();
    }

    @Test
    void aRuleOfTheListIsKnownAsSuchWhenALaterReleaseNoLongerHasIt() {
        assertThat(AccessRules.all()).allMatch(AccessRules::isOfOurMaking);
    }

    private static Set<String> groups(String user) {
        return names(user, ResourceType.GROUP, AclOperation.READ);
    }

    private static Set<String> topics(String user, AclOperation operation) {
        return names(user, ResourceType.TOPIC, operation);
    }

    private static Set<String> names(String user, ResourceType type, AclOperation operation) {
        return AccessRules.all().stream()
                .filter(rule -> rule.entry().principal().equals("User:" + user)
                        && rule.entry().operation() == operation
                        && rule.pattern().resourceType() == type)
                .map(rule -> rule.pattern().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> settings(String service, String setting) throws IOException {
        String text = Files.readString(HOME.resolve(service + "-service/src/main/resources/application.properties"));
        return Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.\\w+\\." + setting + "=(\\S+)$")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> names, String... more) {
        names.addAll(Set.of(more));
        return names;
    }
}
