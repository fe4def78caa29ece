package dev.kube2wasm.migrator.engine.generate;

/**
 * Text that is valid where it will stand: a literal with its quotes, an identifier, a whole comment. Nothing else is
 * ever put into a template, so that what a manifest or the code says cannot become code.
 */
public record Fragment(String code) {

    @Override
    public String toString() {
        return code;
    }
}
