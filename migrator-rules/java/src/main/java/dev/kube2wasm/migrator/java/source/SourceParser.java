package dev.kube2wasm.migrator.java.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.Optional;

/** Turns the text of one Java file into a {@link JavaFile}. The only place, with its two converters, that knows the parser. */
public final class SourceParser {

    // No level is validated: whether a construct is allowed is the compiler's affair, and old code names things
    // "record".
    private static final ParserConfiguration CONFIGURATION = new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.RAW)
            .setAttributeComments(false)
            .setLexicalPreservationEnabled(false)
            .setIgnoreAnnotationsWhenAttributingComments(true);

    private final JavaParser parser = new JavaParser(CONFIGURATION);

    /** What came of a file: its form, or the reason why there is none. */
    public sealed interface Result {

        /**
         * The file's form.
         *
         * @param remark what is odd about the file, though it could be read
         */
        record Parsed(JavaFile file, Optional<Problem> remark) implements Result {}

        record Broken(Problem problem) implements Result {}
    }

    /** Parses {@code text}. Not thread-safe: one parser a thread. */
    public Result parse(String path, String text) {
        try {
            ParseResult<CompilationUnit> result = parser.parse(text);
            Optional<CompilationUnit> unit = result.getResult();
            if (!result.isSuccessful() || unit.isEmpty()) {
                return new Result.Broken(firstProblem(path, result));
            }
            return new Result.Parsed(convert(path, unit.get()), Optional.empty());
        } catch (StackOverflowError tooDeep) {
            return new Result.Broken(Problem.error(
                    SourceLocation.startOf(path), "this Java file nests too deeply to be read: split the expression"));
        }
    }

    private static Problem firstProblem(String path, ParseResult<CompilationUnit> result) {
        return result.getProblems().stream()
                .map(p -> Problem.error(
                        p.getLocation()
                                .flatMap(l -> l.getBegin().getRange())
                                .map(r -> new SourceLocation(
                                        path, Math.max(1, r.begin.line), Math.max(1, r.begin.column)))
                                .orElse(SourceLocation.startOf(path)),
                        "this is not Java that can be read: " + firstLine(p.getMessage())))
                .min(Problem::compareTo)
                .orElseGet(() -> Problem.error(SourceLocation.startOf(path), "this is not Java that can be read"));
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private static JavaFile convert(String path, CompilationUnit unit) {
        TypeConverter types = new TypeConverter();
        NodeList<ImportDeclaration> imports = unit.getImports();
        return new JavaFile(
                path,
                unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse(""),
                imports.stream()
                        .map(i -> new JavaFile.Import(i.getNameAsString(), i.isStatic(), i.isAsterisk()))
                        .toList(),
                unit.getTypes().stream().map(types::type).toList());
    }
}
