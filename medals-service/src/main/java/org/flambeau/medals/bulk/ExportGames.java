package org.flambeau.medals.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.medals.event.EventCsv;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.history.History;
import org.flambeau.medals.history.HistoryCsv;
import org.flambeau.medals.organisation.OrganisationCsv;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.podium.Medal;
import org.flambeau.medals.podium.PodiumHistory;
import org.flambeau.medals.podium.RevisionView;
import org.flambeau.medals.podium.StoredHistory;
import org.flambeau.medals.register.CsvFile;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.register.Registers;

/**
 * Writes a Games as the folder that an import takes. The bytes depend on what the Games is and on nothing else: podiums stand
 * in the order of the events, and the numbers of their versions are not told.
 */
@ApplicationScoped
class ExportGames {

    private final GamesShelf shelf;
    private final Registers registers;
    private final Organisations organisations;
    private final Events events;
    private final History history;
    private final PodiumHistory podiums;

    ExportGames(
            GamesShelf shelf,
            Registers registers,
            Organisations organisations,
            Events events,
            History history,
            PodiumHistory podiums) {
        this.shelf = shelf;
        this.registers = registers;
        this.organisations = organisations;
        this.events = events;
        this.history = history;
        this.podiums = podiums;
    }

    /**
     * The folder as a zip, all of it of one moment.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games
     */
    @Transactional
    byte[] zip(String code) {
        Games games = shelf.atOneMoment(code);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FolderFile.GAMES, GamesFile.write(code, games.facts()));
        add(files, FolderFile.ORGANISATIONS, organisations, new OrganisationCsv(), code);
        add(files, FolderFile.EVENTS, events, new EventCsv(), code);
        add(files, FolderFile.HISTORY, history, new HistoryCsv(), code);
        addPodiums(files, code);
        return ZipWriter.write(files);
    }

    /** A register that was never put is left out: an import would put it. */
    private <T> void add(Map<String, String> files, String name, Register<T> register, CsvForm<T> form, String code) {
        if (registers.version(register, code) > 0) files.put(name, CsvFile.write(form, register.read(code)));
    }

    private void addPodiums(Map<String, String> files, String code) {
        Map<String, StoredHistory> stored = podiums.of(code);
        List<VersionRow> versions = new ArrayList<>();
        List<MedalRow> medals = new ArrayList<>();
        List<MemberRow> members = new ArrayList<>();
        List<VacancyRow> vacancies = new ArrayList<>();
        for (EventDescription event : events.read(code)) {
            int number = 0;
            for (RevisionView version :
                    stored.getOrDefault(event.code(), StoredHistory.NONE).versions()) {
                VersionKey key = new VersionKey(event.code(), ++number);
                versions.add(VersionRow.of(event.code(), version));
                for (Medal medal : version.medals()) {
                    medals.add(new MedalRow(key, medal));
                    for (Member member : medal.competitor().members())
                        members.add(new MemberRow(key, medal.competitor().code(), member));
                }
                for (VacantPlace place : version.vacant()) vacancies.add(new VacancyRow(key, place));
            }
        }
        if (versions.isEmpty()) return;
        files.put(FolderFile.PODIUMS, CsvFile.write(VersionRow.FORM, versions));
        files.put(FolderFile.MEDALS, CsvFile.write(MedalRow.FORM, medals));
        files.put(FolderFile.MEMBERS, CsvFile.write(MemberRow.FORM, members));
        files.put(FolderFile.VACANCIES, CsvFile.write(VacancyRow.FORM, vacancies));
    }
}
