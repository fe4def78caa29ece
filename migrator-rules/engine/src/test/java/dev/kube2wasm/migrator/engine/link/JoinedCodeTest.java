package dev.kube2wasm.migrator.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.code.Code;
import dev.kube2wasm.migrator.api.code.Dependency;
import dev.kube2wasm.migrator.api.code.Setting;
import dev.kube2wasm.migrator.api.code.StateField;
import dev.kube2wasm.migrator.api.code.Task;
import dev.kube2wasm.migrator.api.code.Use;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class JoinedCodeTest {

    private record Lib(String artifact, SourceLocation at) implements Dependency {

        @Override
        public String group() {
            return "g";
        }

        @Override
        public String version() {
            return "";
        }
    }

    private record Key(String key, SourceLocation at) implements Setting {

        @Override
        public String value() {
            return "";
        }

        @Override
        public String profile() {
            return "";
        }
    }

    private record Held(String name, SourceLocation at) implements StateField {

        @Override
        public String owner() {
            return "O";
        }

        @Override
        public String type() {
            return "T";
        }

        @Override
        public boolean isStatic() {
            return true;
        }

        @Override
        public List<SourceLocation> changes() {
            return List.of();
        }

        @Override
        public boolean observed() {
            return true;
        }
    }

    private record Later(SourceLocation at) implements Task {

        @Override
        public Runner runner() {
            return Runner.THREAD;
        }

        @Override
        public boolean awaited() {
            return false;
        }

        @Override
        public boolean endless() {
            return false;
        }

        @Override
        public boolean atStartup() {
            return false;
        }

        @Override
        public boolean atShutdown() {
            return false;
        }
    }

    /** A code of which every fact stands on one line of one file. */
    private record OneLine(String language, int line) implements Code {

        private SourceLocation at() {
            return new SourceLocation("a", line, 1);
        }

        @Override
        public SortedSet<String> languages() {
            return new TreeSet<>(List.of(language));
        }

        @Override
        public Stream<Use> uses(String... patterns) {
            return Stream.empty();
        }

        @Override
        public Stream<StateField> state() {
            return Stream.of(new Held("f" + line, at()));
        }

        @Override
        public Stream<Task> tasks() {
            return Stream.of(new Later(at()));
        }

        @Override
        public List<Dependency> dependencies() {
            return List.of(new Lib("lib" + line, at()));
        }

        @Override
        public List<Setting> settings() {
            return List.of(new Key("key" + line, at()));
        }
    }

    @Test
    void holdsTheFactsOfAllPartsInOrder() {
        Code joined = JoinedCode.of(List.of(new OneLine("kotlin", 2), new OneLine("java", 1)));
        assertThat(joined.languages()).containsExactly("java", "kotlin");
        assertThat(joined.state()).extracting(StateField::name).containsExactly("f1", "f2");
        assertThat(joined.tasks()).extracting(t -> t.at().line()).containsExactly(1, 2);
        assertThat(joined.dependencies()).extracting(Dependency::artifact).containsExactly("lib1", "lib2");
        assertThat(joined.settings()).extracting(Setting::key).containsExactly("key1", "key2");
        assertThat(joined.uses("**")).isEmpty();
    }

    @Test
    void onePartStaysItself() {
        Code only = new OneLine("java", 1);
        assertThat(JoinedCode.of(List.of(only))).isSameAs(only);
        assertThat(JoinedCode.of(List.of()).languages()).isEmpty();
    }
}
