package org.flambeau.ceremony.victory;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/** The last look before anybody is called: does every flag, anthem and name belong to who has won? */
@ApplicationScoped
public class Standby {

    private final ReadSheet sheets;
    private final VictoryBook book;

    Standby(ReadSheet sheets, VictoryBook book) {
        this.sheets = sheets;
        this.book = book;
    }

    /**
     * What is to be known of an accepted sheet before its ceremony; nothing of it blocks.
     *
     * @throws HttpProblem 409 when something blocks, with all findings, or when the sheet is not accepted or is done
     */
    List<VictoryFinding> check(String games, String event) {
        EventVictories victories = sheets.read(games, event);
        VictorySheet sheet = victories.newest().orElseThrow();
        List<VictoryFinding> findings = sheets.findings(victories, sheet);
        refuseWhatBlocks(findings);
        if (sheet.state() != VictorySheet.State.SCHEDULED)
            throw Refusal.conflict("state", sheet.state(), "only an accepted victory ceremony can stand by");
        return findings;
    }

    /**
     * Why a ceremony must not be called now, in words; empty when nothing blocks it or when it is no victory ceremony.
     * For whoever calls the show; the running transaction may hold the ceremony.
     */
    @Transactional
    public Optional<String> blocked(CeremonyKey key) {
        return book.eventOf(key)
                .flatMap(event -> book.read(key.games(), event))
                .flatMap(victories -> victories
                        .newest()
                        .filter(sheet -> sheet.keyIn(victories.podium()).equals(key))
                        .map(sheet -> words(sheets.findings(victories, sheet))))
                .filter(words -> !words.isEmpty());
    }

    /** @throws HttpProblem 409 with all findings when one blocks */
    static void refuseWhatBlocks(List<VictoryFinding> findings) {
        if (findings.stream().noneMatch(VictoryFinding::blocking)) return;
        throw HttpProblem.builder()
                .withStatus(Response.Status.CONFLICT)
                .withTitle("Conflict with the present state")
                .withDetail(words(findings))
                .with("field", "findings")
                .with("findings", findings)
                .build();
    }

    private static String words(List<VictoryFinding> findings) {
        return findings.stream()
                .filter(VictoryFinding::blocking)
                .map(VictoryFinding::text)
                .collect(Collectors.joining("; "));
    }
}
