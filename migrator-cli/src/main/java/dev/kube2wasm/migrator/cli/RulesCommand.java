package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.rule.Rule;
import dev.kube2wasm.migrator.api.rule.RuleInfo;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.Catalogue;
import dev.kube2wasm.migrator.engine.report.Table;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "rules", description = "Lists the rules: what each finds, and which capabilities it may require.")
final class RulesCommand implements Runnable {

    private final Shell shell;

    @Mixin
    private ListFormat format = new ListFormat();

    RulesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        format.write(shell, "Rules", Catalogue.rules(infos()));
    }

    private static List<RuleInfo> infos() {
        return Toolkit.load().rules().stream().map(Rule::info).toList();
    }

    @Command(name = "show", description = "Shows one rule.")
    static final class Show implements Runnable {

        private final Shell shell;

        @Parameters(paramLabel = "ID", description = "The rule's id.")
        private String id = "";

        Show(Shell shell) {
            this.shell = shell;
        }

        @Override
        public void run() {
            List<RuleInfo> infos = infos();
            RuleInfo info = infos.stream()
                    .filter(r -> r.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Failure.usage("there is no rule '" + id + "'."
                            + Near.question(id, infos.stream().map(RuleInfo::id).toList())));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("rule", info.id()));
            rows.add(List.of("finds", info.summary()));
            info.mayRequire().stream()
                    .sorted()
                    .forEach(c -> rows.add(List.of("may require", c.key() + ": " + c.title())));
            Table table = new Table(List.of("", ""), rows);
            Output.write(shell, null, out -> out.write(table.text(shell.palette())));
        }
    }
}
