package org.flambeau.broadcast.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "feed")
class FeedRow {

    @Id
    String games;

    long head;

    @Column(name = "taken_back_at")
    long takenBackAt;
}
