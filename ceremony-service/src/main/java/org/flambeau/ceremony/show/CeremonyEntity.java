package org.flambeau.ceremony.show;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Group;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** The row that is locked before anything of a ceremony changes. */
@Entity
@Table(name = "ceremony")
class CeremonyEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    Map<String, String> names;

    String zone;

    @Column(name = "planned_start")
    Instant plannedStart;

    @Enumerated(EnumType.STRING)
    CeremonyFacts.Kind kind;

    @Column(name = "facts_version")
    long factsVersion;

    @Column(name = "order_version")
    long orderVersion;

    /** Names what stands in the rows of the segments, in the groups and in who edited them; drawn with every change of these. */
    @Column(name = "order_mark")
    UUID orderMark;

    /** Names the {@link FrozenPlan} of the present run, null before its start. */
    @Column(name = "plan_mark")
    UUID planMark;

    @Column(name = "public_version")
    long publicVersion;

    /** For lists; the whole state stands in {@link #show}. */
    @Enumerated(EnumType.STRING)
    Lifecycle state;

    int run;
    int take;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    ShowMemory show;

    @Column(name = "advanced_at")
    Instant advancedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    @Column(name = "last_move")
    ShowMemory.Move lastMove;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    @Column(name = "segment_groups")
    List<Group> groups;

    @Column(name = "edited_by")
    String editedBy;

    @Column(name = "minimum_interval_millis")
    long minimumIntervalMillis;

    @Column(name = "undo_window_millis")
    long undoWindowMillis;

    @OneToMany(mappedBy = "ceremony", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<SegmentEntity> segments = new ArrayList<>();

    /** @param plan of the present run, null before its start */
    Ceremony toCeremony(RunningOrder order, Baseline plan) {
        return new Ceremony(
                new CeremonyKey(games, code),
                factsVersion,
                toFacts(),
                order,
                show.toShow(plan),
                publicVersion,
                advancedAt,
                lastMove == null ? null : lastMove.toUndo(plan));
    }

    /** Reads the rows of the segments. */
    RunningOrder toOrder() {
        return new RunningOrder(
                orderVersion, segments.stream().map(SegmentEntity::toSegment).toList(), groups, editedBy);
    }

    Listed toListed() {
        return new Listed(code, state, toFacts());
    }

    private CeremonyFacts toFacts() {
        return new CeremonyFacts(
                names,
                zone,
                plannedStart,
                kind,
                Duration.ofMillis(minimumIntervalMillis),
                Duration.ofMillis(undoWindowMillis));
    }

    void take(Ceremony ceremony) {
        takeShow(ceremony);
        takeOrder(ceremony.order());
    }

    /** All but the running order. */
    void takeShow(Ceremony ceremony) {
        games = ceremony.key().games();
        code = ceremony.key().ceremony();
        takeFacts(ceremony.facts());
        factsVersion = ceremony.factsVersion();
        orderVersion = ceremony.order().version();
        publicVersion = ceremony.publicVersion();
        state = ceremony.show().lifecycle();
        run = ceremony.show().run();
        take = ceremony.show().take();
        show = ShowMemory.of(ceremony.show());
        advancedAt = ceremony.advancedAt();
        lastMove = ceremony.undo() == null ? null : ShowMemory.Move.of(ceremony.undo());
    }

    private void takeFacts(CeremonyFacts facts) {
        names = facts.names();
        zone = facts.zone();
        plannedStart = facts.plannedStart();
        kind = facts.kind();
        minimumIntervalMillis = facts.minimumInterval().toMillis();
        undoWindowMillis = facts.undoWindow().toMillis();
    }

    private void takeOrder(RunningOrder order) {
        orderMark = UUID.randomUUID();
        groups = order.groups();
        editedBy = order.editedBy();
        Map<String, SegmentEntity> rows = new HashMap<>();
        segments.forEach(row -> rows.put(row.code, row));
        Set<String> codes = order.segments().stream().map(Segment::code).collect(Collectors.toSet());
        segments.removeIf(row -> !codes.contains(row.code));
        for (int position = 0; position < order.segments().size(); position++) {
            Segment segment = order.segments().get(position);
            SegmentEntity row = rows.get(segment.code());
            if (row == null) {
                row = new SegmentEntity(this);
                segments.add(row);
            }
            row.take(segment, position);
        }
    }
}
