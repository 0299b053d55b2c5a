package org.flambeau.ceremony.runningorder;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What has changed between two versions of a running order, for a person to read. */
public final class Difference {

    private Difference() {}

    /**
     * One change.
     *
     * @param segment code of the segment, null when it is about a group
     * @param field the field that changed; null when the segment came, went or moved
     * @param text a sentence
     */
    public record Change(Kind kind, String segment, String field, String from, String to, String text) {}

    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED,
        GROUPS
    }

    /** Additions and removals, then moves, then changed fields, each in the order of the running order. */
    public static List<Change> between(RunningOrderBody then, RunningOrderBody now) {
        Map<String, SegmentBody> before = byCode(then.segments());
        Map<String, SegmentBody> after = byCode(now.segments());
        List<Change> changes = new ArrayList<>();
        after.forEach((code, segment) -> {
            if (!before.containsKey(code))
                changes.add(change(
                        Kind.ADDED, code, null, null, segment.title(), "\"" + segment.title() + "\" was put in"));
        });
        before.forEach((code, segment) -> {
            if (!after.containsKey(code))
                changes.add(change(
                        Kind.REMOVED, code, null, segment.title(), null, "\"" + segment.title() + "\" was taken out"));
        });
        changes.addAll(moves(List.copyOf(before.keySet()), List.copyOf(after.keySet()), after));
        after.forEach((code, segment) -> {
            if (before.containsKey(code)) changes.addAll(fields(before.get(code), segment));
        });
        if (!Objects.equals(then.groups(), now.groups()))
            changes.add(new Change(
                    Kind.GROUPS, null, null, text(then.groups()), text(now.groups()), "the groups were changed"));
        return List.copyOf(changes);
    }

    /** As few as explain the new order: what keeps its order among the others has not moved. */
    private static List<Change> moves(List<String> before, List<String> after, Map<String, SegmentBody> segments) {
        List<String> then = before.stream().filter(after::contains).toList();
        List<String> now = after.stream().filter(before::contains).toList();
        List<String> kept = longestKept(then, now);
        List<Change> moves = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String code = now.get(i);
            if (kept.contains(code)) continue;
            String behind = i == 0
                    ? "the beginning"
                    : "behind \"" + segments.get(now.get(i - 1)).title() + "\"";
            moves.add(change(
                    Kind.MOVED,
                    code,
                    null,
                    Integer.toString(before.indexOf(code) + 1),
                    Integer.toString(after.indexOf(code) + 1),
                    "\"" + segments.get(code).title() + "\" was moved to " + behind));
        }
        return moves;
    }

    /** A longest common subsequence. */
    private static List<String> longestKept(List<String> then, List<String> now) {
        int[][] length = new int[then.size() + 1][now.size() + 1];
        for (int i = then.size() - 1; i >= 0; i--)
            for (int k = now.size() - 1; k >= 0; k--)
                length[i][k] = then.get(i).equals(now.get(k))
                        ? length[i + 1][k + 1] + 1
                        : Math.max(length[i + 1][k], length[i][k + 1]);
        List<String> kept = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < then.size() && k < now.size()) {
            if (then.get(i).equals(now.get(k))) {
                kept.add(then.get(i));
                i++;
                k++;
            } else if (length[i + 1][k] >= length[i][k + 1]) i++;
            else k++;
        }
        return kept;
    }

    private static List<Change> fields(SegmentBody before, SegmentBody after) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent field : SegmentBody.class.getRecordComponents()) {
            Object from = value(field, before);
            Object to = value(field, after);
            if (Objects.equals(from, to)) continue;
            changes.add(change(
                    Kind.CHANGED,
                    after.code(),
                    field.getName(),
                    text(from),
                    text(to),
                    "\"" + after.title() + "\": " + field.getName() + " was " + told(from) + " and is " + told(to)));
        }
        return changes;
    }

    private static Change change(Kind kind, String code, String field, String from, String to, String text) {
        return new Change(kind, code, field, from, to, text);
    }

    private static Object value(RecordComponent field, SegmentBody segment) {
        try {
            return field.getAccessor().invoke(segment);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component cannot be read: " + field, e);
        }
    }

    private static String told(Object value) {
        return value == null ? "not set" : text(value);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, SegmentBody> byCode(List<SegmentBody> segments) {
        Map<String, SegmentBody> byCode = new LinkedHashMap<>();
        segments.forEach(segment -> byCode.put(segment.code(), segment));
        return byCode;
    }
}
