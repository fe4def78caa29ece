package dev.kube2wasm.migrator.java.text;

import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** The text of a file, with {@code \n} for every line end, so that lines and columns are those of an editor. */
public final class FileText {

    private FileText() {}

    /** The file's text; empty after telling {@code problems} why there is none. */
    public static Optional<String> read(SourceTree tree, String file, Consumer<Problem> problems) {
        SourceTree.Content content = tree.read(file);
        if (content instanceof SourceTree.Content.Bytes bytes) {
            Optional<String> text = decode(bytes.bytes());
            if (text.isEmpty()) {
                problems.accept(Problem.error(SourceLocation.startOf(file), "this file is not text: save it as UTF-8"));
            }
            return text;
        }
        if (content instanceof SourceTree.Content.Unreadable unreadable) {
            problems.accept(unreadable.problem());
        }
        return Optional.empty();
    }

    // UTF-8 first; what is not valid UTF-8 is taken for an 8-bit encoding, in which names and structure are ASCII too.
    private static Optional<String> decode(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Optional.of(withoutMark.replace("\r\n", "\n").replace('\r', '\n'));
    }
}
