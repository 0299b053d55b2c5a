package org.flambeau.broadcast.interest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Urgency;

/** What can be wished for: the field's name in queries and bodies, its values, and where a notification has them. */
enum InterestField {
    ORGANISATION(code("[A-Z0-9-]{2,12}", "2 to 12 capital letters, digits and hyphens"), Subject::organisations),
    ATHLETE(
            code("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,64}", "1 to 64 printable characters without a space"),
            Subject::athletes),
    DISCIPLINE(code("[A-Z0-9-]{1,12}", "1 to 12 capital letters, digits and hyphens"), Subject::disciplines),
    EVENT(code("[A-Z0-9-]{1,34}", "1 to 34 capital letters, digits and hyphens"), Subject::events),
    CATEGORY(oneOf(Category.values()), Subject::categories),
    CEREMONY(
            code("[a-z0-9][a-z0-9-]{0,62}", "small letters, digits and hyphens, at most 63"),
            subject -> subject.ceremony() == null ? List.of() : List.of(subject.ceremony())),
    KIND(false, oneOf(NotificationKind.values()), told -> List.of(told.kind().name())),
    URGENCY(false, oneOf(Urgency.values()), told -> List.of(told.urgency().name())),
    /** Chooses words and keeps nothing back: see {@link Interest#told}. */
    LANG(
            false,
            new Form("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "a language tag, such as fr or pt-BR"),
            told -> told.texts().keySet());

    private final boolean ofSubject;
    private final Form form;
    private final Function<NotificationPublished, Collection<String>> values;

    InterestField(Form form, Function<Subject, Collection<String>> values) {
        this(true, form, told -> told.subject() == null ? List.of() : values.apply(told.subject()));
    }

    InterestField(boolean ofSubject, Form form, Function<NotificationPublished, Collection<String>> values) {
        this.ofSubject = ofSubject;
        this.form = form;
        this.values = values;
    }

    /** What a value looks like, in both tongues. */
    private record Form(Pattern pattern, String words) {
        Form(String pattern, String words) {
            this(Pattern.compile(pattern), words);
        }
    }

    static Optional<InterestField> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }

    /** All names, for a refusal. */
    static String words() {
        return Arrays.stream(values()).map(InterestField::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks whom or what a notification is about, and not how it is told. */
    boolean isOfSubject() {
        return ofSubject;
    }

    boolean takes(String value) {
        return value != null && form.pattern().matcher(value).matches();
    }

    String expected() {
        return form.words();
    }

    Collection<String> of(NotificationPublished notification) {
        return values.apply(notification);
    }

    private static Form code(String pattern, String words) {
        return new Form(pattern, "a code of " + words);
    }

    private static Form oneOf(Enum<?>[] constants) {
        List<String> names = Stream.of(constants).map(Enum::name).toList();
        return new Form(String.join("|", names), "one of " + String.join(", ", names));
    }
}
