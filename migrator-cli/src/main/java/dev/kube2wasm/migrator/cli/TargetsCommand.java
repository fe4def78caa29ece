package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.api.target.Target;
import dev.kube2wasm.migrator.engine.Toolkit;
import dev.kube2wasm.migrator.engine.report.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "targets", description = "Lists the targets that workloads can be held against.")
final class TargetsCommand implements Runnable {

    private final Shell shell;

    @Mixin
    private ListFormat format = new ListFormat();

    TargetsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        format.write(shell, "Targets", Catalogue.targets(Toolkit.load().targets()));
    }

    @Command(name = "show", description = "Shows what a target claims for every capability, and where that was read.")
    static final class Show implements Runnable {

        private final Shell shell;

        @Parameters(paramLabel = "ID", description = "The target's id.")
        private String id = "";

        @Mixin
        private ListFormat format = new ListFormat();

        Show(Shell shell) {
            this.shell = shell;
        }

        @Override
        public void run() {
            Target target = TargetOption.named(Toolkit.load().targets(), id);
            format.write(shell, "Target " + target.id(), Catalogue.claims(target));
        }
    }
}
