package dev.kube2wasm.migrator.cli;

import dev.kube2wasm.migrator.engine.report.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "capabilities",
        description = "Lists the vocabulary: everything that a workload can require and a target can provide.")
final class CapabilitiesCommand implements Runnable {

    private final Shell shell;

    @Mixin
    private ListFormat format = new ListFormat();

    CapabilitiesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        format.write(shell, "Capabilities", Catalogue.capabilities());
    }
}
