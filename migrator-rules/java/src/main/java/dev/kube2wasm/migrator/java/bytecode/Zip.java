package dev.kube2wasm.migrator.java.bytecode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip archive in memory. Nothing is ever written anywhere, no size that the archive declares is believed, and a name
 * is only a name.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE, 4.3, read 2026-11-24</a>
 */
final class Zip {

    /** More entries than any service has classes and resources beside its libraries. */
    static final int MOST_ENTRIES = 60_000;

    private static final int END = 0x06054b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private record Entry(int local, int method, int packed, int checksum) {

        boolean isWhole(byte[] content) {
            CRC32 sum = new CRC32();
            sum.update(content);
            return (int) sum.getValue() == checksum;
        }
    }

    private final ByteBuffer bytes;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private String problem = "";

    private Zip(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Opens an archive; what is wrong with it is its {@link #problem()}. */
    static Zip of(byte[] bytes) {
        Zip zip = new Zip(bytes);
        zip.list();
        return zip;
    }

    /** Why the archive, or a part of it, cannot be read; empty where it can. */
    String problem() {
        return problem;
    }

    /** The names of the files, sorted. Those that lead out of the archive are not among them. */
    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(entries.keySet()));
    }

    private void list() {
        int end = end();
        if (end < 0) {
            problem = "this is no zip archive, or its end is cut off: build it again";
            return;
        }
        int at = bytes.getInt(end + 16);
        int seen = 0;
        while (at >= 0 && at <= bytes.limit() - 46 && bytes.getInt(at) == CENTRAL) {
            if (++seen > MOST_ENTRIES) {
                entries.clear();
                problem = "this archive has more than " + MOST_ENTRIES
                        + " entries and was not read: name the jar of the service itself, without its libraries";
                return;
            }
            int length = bytes.getShort(at + 28) & 0xFFFF;
            if (length > bytes.limit() - 46 - at) {
                break;
            }
            add(
                    name(at + 46, length),
                    new Entry(
                            bytes.getInt(at + 42),
                            bytes.getShort(at + 10) & 0xFFFF,
                            bytes.getInt(at + 20),
                            bytes.getInt(at + 16)));
            at += 46 + length + (bytes.getShort(at + 30) & 0xFFFF) + (bytes.getShort(at + 32) & 0xFFFF);
        }
        if (seen == 0 && (bytes.getShort(end + 10) & 0xFFFF) != 0) {
            problem = "the directory of this archive cannot be read: build it again";
        }
    }

    private void add(String name, Entry entry) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || ("/" + name + "/").contains("/../");
        if (leadsOut) {
            problem = "an entry of this archive has a name that leads out of it, and was left out";
        } else if (!name.endsWith("/")) {
            entries.putIfAbsent(name, entry);
        }
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        bytes.get(at, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    // A comment of up to 65,535 bytes may follow the end record.
    private int end() {
        for (int at = bytes.limit() - 22; at >= Math.max(0, bytes.limit() - 22 - 0xFFFF); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    /** The content of an entry; empty where there is none, it is damaged, or it is larger than {@code most} bytes. */
    Optional<byte[]> read(String name, int most) {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        int at = entry.local();
        if (at < 0 || at > bytes.limit() - 30 || bytes.getInt(at) != LOCAL) {
            return Optional.empty();
        }
        int start = at + 30 + (bytes.getShort(at + 26) & 0xFFFF) + (bytes.getShort(at + 28) & 0xFFFF);
        int packed = entry.packed();
        if (packed < 0 || start > bytes.limit() || packed > bytes.limit() - start) {
            return Optional.empty();
        }
        if (entry.method() == 0) {
            byte[] stored = new byte[Math.min(packed, most + 1)];
            bytes.get(start, stored);
            return stored.length > most ? Optional.empty() : Optional.of(stored).filter(entry::isWhole);
        }
        return entry.method() == 8 ? inflate(start, packed, most).filter(entry::isWhole) : Optional.empty();
    }

    private Optional<byte[]> inflate(int start, int packed, int most) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), start, packed);
            byte[] out = new byte[(int) Math.min(most, Math.max(512L, packed * 4L))];
            int length = 0;
            while (!inflater.finished()) {
                if (length == out.length) {
                    if (length >= most) {
                        return Optional.empty();
                    }
                    out = Arrays.copyOf(out, (int) Math.min(most, out.length * 2L));
                }
                int count = inflater.inflate(out, length, out.length - length);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return Optional.empty();
                }
                length += count;
            }
            return Optional.of(Arrays.copyOf(out, length));
        } catch (DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
