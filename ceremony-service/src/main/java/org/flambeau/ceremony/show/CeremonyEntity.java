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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.contracts.ceremonies.CeremonyState;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row that is locked before anything of a ceremony changes. */
@Entity
@Table(name = "ceremony")
class CeremonyEntity {

    enum State {
        PLANNED,
        LIVE,
        FINISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
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

    @Column(name = "public_version")
    long publicVersion;

    @Enumerated(EnumType.STRING)
    State state;

    int run;
    int take;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "live_segment")
    String liveSegment;

    @JdbcTypeCode(SqlTypes.JSON)
    Baseline baseline;

    @OneToMany(mappedBy = "ceremony", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<SegmentEntity> segments = new ArrayList<>();

    Ceremony toCeremony() {
        return new Ceremony(
                new CeremonyKey(games, code),
                factsVersion,
                new CeremonyFacts(names, zone, plannedStart, kind),
                new RunningOrder(
                        orderVersion,
                        segments.stream().map(SegmentEntity::toSegment).toList()),
                toShow(),
                publicVersion);
    }

    Listed toListed() {
        return new Listed(
                code, CeremonyState.valueOf(state.name()), new CeremonyFacts(names, zone, plannedStart, kind));
    }

    private Show toShow() {
        return switch (state) {
            case PLANNED -> new Show.Planned(run);
            case LIVE ->
                new Show.Live(run, take, startedAt, baseline, played(), liveSegment, find(liveSegment).startedAt);
            case FINISHED -> new Show.Finished(run, take, startedAt, finishedAt, baseline, played());
        };
    }

    private List<Played> played() {
        return segments.stream()
                .filter(segment -> segment.endedAt != null)
                .map(segment -> new Played(segment.code, segment.startedAt, segment.endedAt))
                .toList();
    }

    private SegmentEntity find(String segment) {
        return segments.stream()
                .filter(row -> row.code.equals(segment))
                .findFirst()
                .orElseThrow();
    }

    void take(Ceremony ceremony) {
        games = ceremony.key().games();
        code = ceremony.key().ceremony();
        names = ceremony.facts().names();
        zone = ceremony.facts().zone();
        plannedStart = ceremony.facts().plannedStart();
        kind = ceremony.facts().kind();
        factsVersion = ceremony.factsVersion();
        orderVersion = ceremony.order().version();
        publicVersion = ceremony.publicVersion();
        takeOrder(ceremony.order());
        takeShow(ceremony.show());
    }

    private void takeOrder(RunningOrder order) {
        Map<String, SegmentEntity> rows = new HashMap<>();
        segments.forEach(row -> rows.put(row.code, row));
        segments.removeIf(row ->
                order.segments().stream().noneMatch(segment -> segment.code().equals(row.code)));
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

    private void takeShow(Show show) {
        run = show.run();
        take = show.take();
        liveSegment = show.live().orElse(null);
        segments.forEach(SegmentEntity::clearTimes);
        show.played().forEach(played -> find(played.segment()).takeTimes(played.startedAt(), played.endedAt()));
        if (show instanceof Show.Live live) {
            find(live.segment()).takeTimes(live.segmentStartedAt(), null);
            takeTimes(State.LIVE, live.startedAt(), null, live.baseline());
        } else if (show instanceof Show.Finished finished) {
            takeTimes(State.FINISHED, finished.startedAt(), finished.finishedAt(), finished.baseline());
        } else {
            takeTimes(State.PLANNED, null, null, null);
        }
    }

    private void takeTimes(State newState, Instant started, Instant finished, Baseline frozen) {
        state = newState;
        startedAt = started;
        finishedAt = finished;
        baseline = frozen;
    }
}
