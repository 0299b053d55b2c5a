package org.flambeau.ceremony.show;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;

/** A rule stands in the column that is not null: no start means FOLLOW, a length means DURATION, else PINNED. */
@Entity
@Table(name = "segment")
class SegmentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ceremony_id")
    CeremonyEntity ceremony;

    int position;
    String code;
    String title;

    @Column(name = "public_title")
    String publicTitle;

    String element;
    String location;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    List<String> people;

    @Column(name = "not_before")
    Instant notBefore;

    @Column(name = "length_nanos")
    Long lengthNanos;

    @Column(name = "pinned_end")
    Instant pinnedEnd;

    @Column(name = "secret_until_live")
    boolean secretUntilLive;

    @Column(name = "public_times")
    boolean publicTimes;

    @Column(name = "delay_nanos")
    long delayNanos;

    @Column(name = "shown_id")
    String shownId;

    @Column(name = "cover_id")
    String coverId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Replaced.class)
    Particulars particulars;

    long version;

    @Column(name = "secret_until")
    Instant secretUntil;

    boolean released;

    SegmentEntity() {}

    SegmentEntity(CeremonyEntity ceremony) {
        this.ceremony = ceremony;
    }

    Segment toSegment() {
        StartRule start = notBefore == null ? new StartRule.Follow() : new StartRule.NotBefore(notBefore);
        EndRule end = lengthNanos == null
                ? new EndRule.Pinned(pinnedEnd)
                : new EndRule.Lasting(Duration.ofNanos(lengthNanos));
        SegmentPlan plan = new SegmentPlan(
                code,
                title,
                publicTitle,
                element,
                location,
                people,
                start,
                end,
                secretUntilLive,
                publicTimes,
                Duration.ofNanos(delayNanos),
                particulars);
        return new Segment(plan, new PublicIdentity(shownId, coverId), version, released);
    }

    void take(Segment segment, int newPosition) {
        SegmentPlan plan = segment.plan();
        position = newPosition;
        code = plan.code();
        title = plan.title();
        publicTitle = plan.publicTitle();
        element = plan.element();
        location = plan.location();
        people = plan.people();
        notBefore = plan.start() instanceof StartRule.NotBefore rule ? rule.at() : null;
        lengthNanos =
                plan.end() instanceof EndRule.Lasting rule ? rule.duration().toNanos() : null;
        pinnedEnd = plan.end() instanceof EndRule.Pinned rule ? rule.at() : null;
        secretUntilLive = plan.secretUntilLive();
        publicTimes = plan.publicTimes();
        delayNanos = plan.delayBefore().toNanos();
        shownId = segment.identity().shown();
        coverId = segment.identity().cover();
        if (!plan.particulars().equals(particulars)) particulars = plan.particulars();
        version = segment.version();
        secretUntil = plan.particulars().secretUntil();
        released = segment.released();
    }
}
