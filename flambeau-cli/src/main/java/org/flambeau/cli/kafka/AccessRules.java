package org.flambeau.cli.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.flambeau.contracts.Topics;

/**
 * Who may do what on the Kafka of the suite: each service what it needs, and the systems of the production the topic that
 * is theirs. All are permissions; the broker must refuse what no rule permits.
 */
public final class AccessRules {

    public static final String MEDALS = "medals";
    public static final String CEREMONY = "ceremony";
    public static final String BROADCAST = "broadcast";

    /** The systems of a production. Their consumer groups have names that begin with this. */
    public static final String PRODUCTION = "production";

    private static final String ANY_HOST = "*";
    private static final String PRINCIPAL = "User:";

    /** How the names begin that rules of this list, or of that of a former release, speak of. */
    private static final Map<ResourceType, List<String>> NAMES = Map.of(
            ResourceType.TOPIC, List.of("games."),
            ResourceType.TRANSACTIONAL_ID, List.of("flambeau."),
            ResourceType.GROUP, List.of("medals-service", "ceremony-", "broadcast-service", PRODUCTION));

    private AccessRules() {}

    /** Users that the rules speak of. */
    public static List<String> users() {
        return List.of(MEDALS, CEREMONY, BROADCAST, PRODUCTION);
    }

    /** All rules. */
    public static List<AclBinding> all() {
        return Stream.of(medals(), ceremony(), broadcast(), production())
                .flatMap(Grants::rules)
                .toList();
    }

    /** Whether a rule says what one of the {@link #users()} may do or may not. */
    static boolean isOfUsers(AclBinding rule) {
        return users().stream().anyMatch(user -> rule.entry().principal().equals(PRINCIPAL + user));
    }

    /**
     * Whether a rule is such as this list makes, now or in a former release: a permission, from any host, to read or to
     * write one topic, group or transactional id of the suite. Any other was made by somebody else, who will have meant it.
     */
    static boolean isOfOurMaking(AclBinding rule) {
        AccessControlEntry entry = rule.entry();
        ResourcePattern pattern = rule.pattern();
        return isOfUsers(rule)
                && entry.permissionType() == AclPermissionType.ALLOW
                && entry.host().equals(ANY_HOST)
                && (entry.operation() == AclOperation.READ || entry.operation() == AclOperation.WRITE)
                && (pattern.patternType() == PatternType.LITERAL || pattern.resourceType() == ResourceType.GROUP)
                && NAMES.getOrDefault(pattern.resourceType(), List.of()).stream()
                        .anyMatch(pattern.name()::startsWith);
    }

    private static Grants medals() {
        return new Grants(MEDALS)
                .publishesAs("medals-service")
                .writes(Topics.MEDALS)
                .reads(Topics.RESEND_REQUESTS)
                .inGroups("medals-service-resend");
    }

    private static Grants ceremony() {
        return new Grants(CEREMONY)
                .publishesAs("ceremony-service")
                .writes(Topics.CEREMONIES, Topics.CEREMONIES_PRODUCTION, Topics.RESEND_REQUESTS)
                .writes(
                        Topics.deadLetters(Topics.MEDALS, "ceremony-games"),
                        Topics.deadLetters(Topics.MEDALS, "ceremony-victory"))
                .reads(Topics.MEDALS, Topics.RESEND_REQUESTS)
                .inGroups("ceremony-games", "ceremony-victory", "ceremony-service-resend");
    }

    /** The live feed reads without a group. */
    private static Grants broadcast() {
        return new Grants(BROADCAST)
                .publishesAs("broadcast-service")
                .writes(Topics.NOTIFICATIONS, Topics.RESEND_REQUESTS)
                .writes(Topics.deadLetters(Topics.MEDALS, "editing"), Topics.deadLetters(Topics.CEREMONIES, "editing"))
                .reads(Topics.MEDALS, Topics.CEREMONIES, Topics.NOTIFICATIONS, Topics.RESEND_REQUESTS)
                .inGroups(
                        "broadcast-service.editing.medals",
                        "broadcast-service.editing.ceremonies",
                        "broadcast-service-resend");
    }

    private static Grants production() {
        return new Grants(PRODUCTION).reads(Topics.CEREMONIES_PRODUCTION).inGroupsThatBeginWith(PRODUCTION);
    }

    /** What one user may do. */
    private static final class Grants {

        private final String user;
        private final List<AclBinding> rules = new ArrayList<>();

        private Grants(String user) {
            this.user = user;
        }

        /** As a relay does: in transactions, under the id that all replicas of a service share. */
        private Grants publishesAs(String service) {
            return permit(
                    ResourceType.TRANSACTIONAL_ID,
                    PatternType.LITERAL,
                    "flambeau." + service + ".relay",
                    AclOperation.WRITE);
        }

        private Grants writes(String... topics) {
            for (String topic : topics) permit(ResourceType.TOPIC, PatternType.LITERAL, topic, AclOperation.WRITE);
            return this;
        }

        private Grants reads(String... topics) {
            for (String topic : topics) permit(ResourceType.TOPIC, PatternType.LITERAL, topic, AclOperation.READ);
            return this;
        }

        private Grants inGroups(String... groups) {
            for (String group : groups) permit(ResourceType.GROUP, PatternType.LITERAL, group, AclOperation.READ);
            return this;
        }

        private Grants inGroupsThatBeginWith(String begin) {
            return permit(ResourceType.GROUP, PatternType.PREFIXED, begin, AclOperation.READ);
        }

        private Grants permit(ResourceType type, PatternType pattern, String name, AclOperation operation) {
            rules.add(new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(PRINCIPAL + user, ANY_HOST, operation, AclPermissionType.ALLOW)));
            return this;
        }

        private Stream<AclBinding> rules() {
            return rules.stream();
        }
    }
}
