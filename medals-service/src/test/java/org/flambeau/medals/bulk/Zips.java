package org.flambeau.medals.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zips as a person's program makes them. */
final class Zips {

    private Zips() {}

    /** @param files name, text, name, text, ... */
    static byte[] of(String... files) {
        Map<String, byte[]> byName = new LinkedHashMap<>();
        for (int i = 0; i < files.length; i += 2) byName.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        return of(byName);
    }

    static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> texts(byte[] zip) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The same texts with one of them replaced, zipped by {@link ZipWriter}. */
    static byte[] with(byte[] zip, String file, String from, String to) {
        Map<String, String> texts = texts(zip);
        texts.compute(file, (name, text) -> text.replace(from, to));
        return ZipWriter.write(texts);
    }
}
