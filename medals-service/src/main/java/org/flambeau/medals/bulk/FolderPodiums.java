package org.flambeau.medals.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.register.CsvContents;
import org.flambeau.medals.register.CsvContents.Line;
import org.flambeau.medals.register.CsvForm;

/** The podiums of a folder: the rows of its four files, put together by event and version. */
final class FolderPodiums {

    private final Folder folder;
    private final Faults faults;
    private final Map<String, List<FolderVersion>> byEvent = new LinkedHashMap<>();
    private boolean readable = true;

    private FolderPodiums(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** What could be put together; every row that could not is a fault. */
    static FolderPodiums of(Folder folder, Faults faults) {
        FolderPodiums podiums = new FolderPodiums(folder, faults);
        podiums.read();
        return podiums;
    }

    /** Whether all files have the columns that they need, so that what was put together can be judged. */
    boolean isReadable() {
        return readable;
    }

    /** Versions in their order, by event in the order of the file. */
    Map<String, List<FolderVersion>> byEvent() {
        return byEvent;
    }

    private void read() {
        if (!folder.has(FolderFile.PODIUMS)) {
            for (String file : List.of(FolderFile.MEDALS, FolderFile.MEMBERS, FolderFile.VACANCIES))
                if (folder.has(file))
                    faults.add(Fault.ofFile(file, "this goes with " + FolderFile.PODIUMS + ", which is missing"));
            return;
        }
        for (Line<VersionRow> line : lines(FolderFile.PODIUMS, VersionRow.FORM)) {
            String event = line.item().event();
            if (event == null)
                faults.add(new Fault(FolderFile.PODIUMS, line.row(), "event", null, "the code of an event is needed"));
            else byEvent.computeIfAbsent(event, code -> new ArrayList<>()).add(new FolderVersion(line));
        }
        List<Line<MedalRow>> medals = lines(FolderFile.MEDALS, MedalRow.FORM);
        List<Line<MemberRow>> members = lines(FolderFile.MEMBERS, MemberRow.FORM);
        List<Line<VacancyRow>> vacancies = lines(FolderFile.VACANCIES, VacancyRow.FORM);
        if (!readable) return;
        for (Line<MedalRow> medal : medals) {
            FolderVersion version =
                    version(FolderFile.MEDALS, medal, medal.item().version());
            if (version != null) version.add(medal);
        }
        for (Line<VacancyRow> vacancy : vacancies) {
            FolderVersion version =
                    version(FolderFile.VACANCIES, vacancy, vacancy.item().version());
            if (version != null) version.addVacancy(vacancy);
        }
        members.forEach(this::addMember);
    }

    private void addMember(Line<MemberRow> member) {
        FolderVersion version =
                version(FolderFile.MEMBERS, member, member.item().version());
        if (version == null || version.addMember(member)) return;
        faults.add(new Fault(
                FolderFile.MEMBERS,
                member.row(),
                "competitor_code",
                member.item().team(),
                "this version of the podium has no team of this code in " + FolderFile.MEDALS));
    }

    /** The version that a row belongs to; null, and a fault, when there is none. */
    private FolderVersion version(String file, Line<?> line, VersionKey key) {
        List<FolderVersion> versions = key.event() == null ? List.of() : byEvent.getOrDefault(key.event(), List.of());
        if (key.number() >= 1 && key.number() <= versions.size()) return versions.get(key.number() - 1);
        if (line.whole() && !line.brokenColumns().contains("n"))
            faults.add(new Fault(
                    file,
                    line.row(),
                    versions.isEmpty() ? "event" : "n",
                    versions.isEmpty() ? key.event() : String.valueOf(key.number()),
                    FolderFile.PODIUMS + " has no such version: it has " + versions.size() + " of this event"));
        return null;
    }

    private <T> List<Line<T>> lines(String file, CsvForm<T> form) {
        if (!folder.has(file)) return List.of();
        CsvContents<T> contents = folder.rows(file, form);
        faults.addRows(file, contents.faults());
        readable &= contents.isHeaded();
        return contents.lines();
    }
}
