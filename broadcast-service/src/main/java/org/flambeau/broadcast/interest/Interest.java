package org.flambeau.broadcast.interest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.http.Refusal;

/**
 * What a subscriber wants to be told: {@code organisation}, {@code athlete}, {@code discipline}, {@code event}, {@code
 * category}, {@code ceremony}, {@code kind}, {@code urgency}, {@code lang}. Several values of a field are
 * alternatives, and every field that is given must be met. Two interests of the same content are equal, whatever order
 * they were written in.
 *
 * <p>A reset of the Games takes back what was told of everyone, so it is of interest to whoever follows anyone, unless
 * {@code kind} or {@code urgency} leaves it out. {@code lang} keeps nothing back: it chooses the words, see {@link
 * #told}.
 */
public final class Interest {

    /** Everything, in all languages. */
    public static final Interest ALL = new Interest(new EnumMap<>(InterestField.class));

    private static final int MOST_VALUES = 200;
    private static final String DEFAULT_LANGUAGE = "en";

    private final Map<InterestField, Set<String>> wanted;

    private Interest(Map<InterestField, Set<String>> wanted) {
        this.wanted = Collections.unmodifiableMap(wanted);
    }

    /**
     * The interest of these values per field, as a query has them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names field and value when there is no such field, a
     *     field has no value or more than 200, or a value is none of the field's
     */
    public static Interest of(Map<String, List<String>> values) {
        return of("", values);
    }

    /** Everything, in these languages; in all when there are none. */
    public static Interest inLanguages(Set<String> tags) {
        if (tags.isEmpty()) return ALL;
        return new Interest(
                new EnumMap<>(Map.of(InterestField.LANG, Collections.unmodifiableSet(new TreeSet<>(tags)))));
    }

    /** The same from a body, where {@code path} stands before the names of the fields in a refusal. */
    public static Interest of(String path, Map<String, List<String>> values) {
        Map<InterestField, Set<String>> wanted = new EnumMap<>(InterestField.class);
        values.forEach((word, sent) -> {
            InterestField field = InterestField.named(word)
                    .orElseThrow(() -> Refusal.malformed(
                            path + word, null, "there is no such interest; there are " + InterestField.words()));
            wanted.put(field, checked(path + word, field, sent));
        });
        return new Interest(wanted);
    }

    private static Set<String> checked(String path, InterestField field, List<String> sent) {
        if (sent == null || sent.isEmpty())
            throw Refusal.malformed(path, null, "expected " + field.expected() + "; leave it out to ask for all");
        if (sent.size() > MOST_VALUES)
            throw Refusal.malformed(path, sent.size() + " values", "at most " + MOST_VALUES + " values are taken");
        for (String value : sent)
            if (!field.takes(value)) throw Refusal.malformed(path, value, "expected " + field.expected());
        return Collections.unmodifiableSet(new TreeSet<>(sent));
    }

    /**
     * Whom and what somebody with this interest follows, as what a notification concerns.
     *
     * @param path stands before the names of the fields in a refusal
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it asks for more than a subject has: kind, urgency,
     *     words, or more than one ceremony
     */
    public Subject asSubject(String path) {
        wanted.forEach((field, values) -> {
            if (!field.isOfSubject())
                throw Refusal.malformed(path + field.word(), String.join(",", values), "a subject has no such field");
            if (field == InterestField.CEREMONY && values.size() > 1)
                throw Refusal.malformed(path + field.word(), String.join(",", values), "expected one ceremony");
        });
        return new Subject(
                of(InterestField.ORGANISATION),
                of(InterestField.ATHLETE),
                of(InterestField.DISCIPLINE),
                of(InterestField.EVENT),
                of(InterestField.CATEGORY),
                of(InterestField.CEREMONY).stream().findFirst().orElse(null));
    }

    private List<String> of(InterestField field) {
        return List.copyOf(wanted.getOrDefault(field, Set.of()));
    }

    /** Whether every notification is wanted. */
    public boolean isOfAll() {
        return wanted.isEmpty() || wanted.keySet().equals(Set.of(InterestField.LANG));
    }

    /** Whether a notification is wanted. */
    public boolean matches(NotificationPublished notification) {
        for (Map.Entry<InterestField, Set<String>> wish : wanted.entrySet())
            if (!isMet(wish.getKey(), wish.getValue(), notification)) return false;
        return true;
    }

    private static boolean isMet(InterestField field, Set<String> values, NotificationPublished notification) {
        if (field == InterestField.LANG) return true;
        if (field.isOfSubject() && notification.kind() == NotificationKind.RESET) return true;
        for (String value : field.of(notification)) if (values.contains(value)) return true;
        return false;
    }

    /** The language tags that are wanted, in order of the alphabet; empty for all. */
    public Set<String> languages() {
        return wanted.getOrDefault(InterestField.LANG, Set.of());
    }

    /**
     * The notification with the words of the wanted languages alone. A tag that there are no words for is shortened
     * from its end (RFC 4647, section 3.4: {@code fr-CA} finds {@code fr}); when none is found the words are English.
     */
    public NotificationPublished told(NotificationPublished notification) {
        if (languages().isEmpty()) return notification;
        Map<String, Text> texts = new TreeMap<>();
        for (String tag : languages()) {
            String found = lookedUp(tag, notification.texts().keySet());
            texts.put(found, notification.texts().get(found));
        }
        return notification.withTexts(texts);
    }

    /**
     * The tag among those there are that a wanted one is shortened to (RFC 4647, section 3.4), English when there is none.
     */
    public static String lookedUp(String tag, Set<String> there) {
        for (String rest = tag; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-'))))
            for (String known : there) if (known.equalsIgnoreCase(rest)) return known;
        return DEFAULT_LANGUAGE;
    }

    /** What a value of each field looks like, by the field's name. */
    public static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (InterestField field : InterestField.values()) fields.put(field.word(), field.expected());
        return fields;
    }

    /** The values per field, as {@link #of(Map)} takes them. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new TreeMap<>();
        wanted.forEach((field, set) -> values.put(field.word(), List.copyOf(set)));
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interest interest && interest.wanted.equals(wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
