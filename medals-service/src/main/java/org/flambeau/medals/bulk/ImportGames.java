package org.flambeau.medals.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.http.Refusal;
import org.flambeau.medals.event.EventCsv;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.ChangeGames;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.history.History;
import org.flambeau.medals.history.HistoryCsv;
import org.flambeau.medals.history.PastMedals;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.OrganisationCsv;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.podium.PodiumHistory;
import org.flambeau.medals.register.Registers;
import org.jboss.logging.Logger;

/**
 * Brings a Games to what a folder says, under the lock of the Games: all of it, or nothing when anything is at fault. The
 * same folder again changes nothing and publishes nothing.
 */
@ApplicationScoped
class ImportGames {

    private static final Logger LOG = Logger.getLogger(ImportGames.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ChangeGames changeGames;
    private final Registers registers;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final PodiumHistory podiums;
    private final Clock clock;

    /** A folder takes many times its size while it is read: two of the largest would fill the memory. */
    private final Semaphore reading = new Semaphore(1);

    ImportGames(
            ChangeGames changeGames,
            Registers registers,
            Organisations organisations,
            Events events,
            History history,
            PodiumHistory podiums,
            Clock clock) {
        this.changeGames = changeGames;
        this.registers = registers;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.podiums = podiums;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param caller who did what the folder does not say who did
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with every fault, 400 or 413 for a zip that is none or too large, 503 when
     *     others are being imported for too long
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ImportReport run(String code, byte[] zip, String caller, boolean dryRun) {
        try {
            if (!reading.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return runAlone(code, zip, caller, dryRun);
        } finally {
            reading.release();
        }
    }

    private static RuntimeException busy() {
        return Refusal.of(503, "Busy", "body", null, "another folder is being imported; send this again in a minute");
    }

    private ImportReport runAlone(String code, byte[] zip, String caller, boolean dryRun) {
        Faults faults = new Faults();
        Folder folder = Folder.of(ZipReader.read(zip), faults);
        Optional<Games> before = changeGames.lockToChange(code);
        GamesFacts facts = facts(code, folder, faults);
        RegisterPart<Organisation> organisationPart = new RegisterPart<>(
                registers, organisations, code, FolderFile.ORGANISATIONS, new OrganisationCsv(), folder, faults);
        RegisterPart<EventDescription> eventPart =
                new RegisterPart<>(registers, events, code, FolderFile.EVENTS, new EventCsv(), folder, faults);
        RegisterPart<PastMedals> historyPart =
                new RegisterPart<>(registers, history, code, FolderFile.HISTORY, new HistoryCsv(), folder, faults);
        PodiumPart podiumPart = new PodiumPart(FolderPodiums.of(folder, faults), podiums.of(code), faults);
        if (facts != null && organisationPart.isReadable() && eventPart.isReadable())
            podiumPart.judge(
                    facts,
                    eventPart,
                    organisationCodes(organisationPart),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!faults.isEmpty()) throw faults.refusal();

        changeGames.store(code, facts);
        ImportReport report = new ImportReport(
                dryRun,
                new ImportReport.GamesPart(code, outcome(before, facts)),
                organisationPart.store(),
                eventPart.store(),
                historyPart.store(),
                folder.has(FolderFile.PODIUMS) ? podiumPart.report() : null);
        podiums.append(code, podiumPart.accepted(), caller);
        LOG.infof(
                "imported: games=%s dryRun=%s versions=%d",
                code, dryRun, podiumPart.accepted().size());
        return report;
    }

    private GamesFacts facts(String code, Folder folder, Faults faults) {
        String text = folder.text(FolderFile.GAMES);
        if (text == null) return null;
        GamesFacts facts = GamesFile.read(text, code, faults);
        if (facts == null) return null;
        changeGames.violations(code, facts).forEach(violation -> faults.add(GamesFile.fault(text, violation)));
        return facts.firstDay() == null || facts.lastDay() == null ? null : facts;
    }

    /** Of a row that is at fault too: its podiums are not at fault for that. */
    private static Set<String> organisationCodes(RegisterPart<Organisation> part) {
        return part.items().stream().map(Organisation::code).collect(Collectors.toCollection(HashSet::new));
    }

    private static ImportReport.Outcome outcome(Optional<Games> before, GamesFacts facts) {
        if (before.isEmpty()) return ImportReport.Outcome.ADDED;
        return before.get().facts().equals(facts) ? ImportReport.Outcome.UNCHANGED : ImportReport.Outcome.CHANGED;
    }
}
