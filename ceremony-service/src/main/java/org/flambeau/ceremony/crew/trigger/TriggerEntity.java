package org.flambeau.ceremony.crew.trigger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.flambeau.ceremony.calling.Step;

@Entity
@Table(name = "cue_trigger")
class TriggerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String games;
    String ceremony;
    String code;
    long version;
    String segment;
    String cue;

    @Enumerated(EnumType.STRING)
    Step step;

    String url;
    String secret;

    void take(Cause cause, URI address) {
        version++;
        segment = cause.segment();
        cue = cause.cue();
        step = cause.step();
        url = address.toString();
    }

    Trigger toTrigger() {
        return new Trigger(code, version, new Cause(segment, cue, step), URI.create(url), secret);
    }
}
