package org.flambeau.ceremony.crew;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "crew_note")
class NoteEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    int run;
    String segment;
    String text;

    @Column(name = "noted_by")
    String notedBy;

    Instant at;

    Note toNote() {
        return new Note(id, run, segment, text, notedBy, at);
    }
}
