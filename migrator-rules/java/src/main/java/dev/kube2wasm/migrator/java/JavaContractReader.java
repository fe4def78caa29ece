package dev.kube2wasm.migrator.java;

import com.google.auto.service.AutoService;
import dev.kube2wasm.migrator.api.contract.Client;
import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Operation;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.spi.ContractReader;
import dev.kube2wasm.migrator.api.spi.Problem;
import dev.kube2wasm.migrator.api.spi.SourceTree;
import dev.kube2wasm.migrator.java.build.BuildModules;
import dev.kube2wasm.migrator.java.contract.Clients;
import dev.kube2wasm.migrator.java.contract.JavaTypes;
import dev.kube2wasm.migrator.java.contract.Stores;
import dev.kube2wasm.migrator.java.contract.Variables;
import dev.kube2wasm.migrator.java.contract.operations.Operations;
import dev.kube2wasm.migrator.java.program.JdkTypes;
import dev.kube2wasm.migrator.java.source.JavaFile;
import dev.kube2wasm.migrator.java.source.SourceParser.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Extracts what services written in Java offer and need. */
@AutoService(ContractReader.class)
public final class JavaContractReader implements ContractReader {

    @Override
    public String language() {
        return JavaCodeReader.LANGUAGE;
    }

    @Override
    public SortedMap<String, Reading> read(SourceTree tree, SortedSet<String> directories) {
        BuildModules modules = BuildModules.of(tree);
        ServiceReader services = new ServiceReader(tree, modules, new JdkTypes());
        SortedMap<String, Reading> readings = new TreeMap<>();
        for (String directory : directories) {
            List<String> files = JavaSources.mainFiles(tree, modules.sourceRoots(directory));
            if (!files.isEmpty()) {
                readings.put(directory, read(tree, services, directory, files));
            }
        }
        return readings;
    }

    private static Reading read(SourceTree tree, ServiceReader services, String directory, List<String> files) {
        Map<String, Result> parsed = new JavaSources(tree).parse(new TreeSet<>(files));
        List<JavaFile> sources = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            Result result = parsed.get(file);
            if (result instanceof Result.Parsed p) {
                sources.add(p.file());
            } else if (result instanceof Result.Broken b) {
                problems.add(b.problem());
            }
        }
        ServiceReader.Read read = services.read(directory, sources, problems::add);
        JavaTypes types = new JavaTypes(read.code());
        List<Operation> operations = new Operations(read.code(), types).of(read.routes());
        List<Variable> variables = Variables.of(read.code(), types);
        List<Client> clients = Clients.of(read.code(), types);
        List<Store> stores = Stores.of(read.code(), types, read.dependencies());
        // Types are declared by asking for them, so they come last.
        Contract contract = new Contract(operations, types.declarations(), variables, clients, stores);
        return new Reading(contract, problems.stream().sorted().distinct().toList());
    }
}
