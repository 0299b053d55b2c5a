package org.flambeau.medals.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.medals.json.JsonText;

/** The newest version of a milestone. After a reset the row stays without content: versions go on. */
@Entity
@Table(name = "milestone")
@IdClass(MilestoneEntity.Key.class)
class MilestoneEntity {

    @Id
    String games;

    @Id
    String id;

    long version;
    boolean retracted;

    @Enumerated(EnumType.STRING)
    MilestoneKind kind;

    String organisation;
    String athlete;
    String event;

    @Column(name = "awarded_at")
    Instant awardedAt;

    String content;

    Kept read() {
        return new Kept(
                id, version, content == null ? null : JsonText.read(content, Milestone.class), false, retracted);
    }

    record Key(String games, String id) implements Serializable {}
}
