package dev.kube2wasm.migrator.java.source;

import static dev.kube2wasm.migrator.java.source.TypeConverter.at;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the parser's statements and expressions to ours. */
final class CodeConverter {

    private final TypeConverter types;

    CodeConverter(TypeConverter types) {
        this.types = types;
    }

    Stmt.Block block(BlockStmt block) {
        return new Stmt.Block(statements(block.getStatements()));
    }

    private List<Stmt> statements(NodeList<Statement> statements) {
        List<Stmt> result = new ArrayList<>();
        for (Statement s : statements) {
            add(result, s);
        }
        return result;
    }

    private Stmt statement(Statement statement) {
        List<Stmt> one = new ArrayList<>();
        add(one, statement);
        return one.size() == 1 ? one.get(0) : new Stmt.Block(one);
    }

    private void add(List<Stmt> to, Statement s) {
        if (s instanceof ExpressionStmt e) {
            addExpression(to, e.getExpression());
        } else if (s instanceof ReturnStmt r) {
            to.add(new Stmt.Return(r.getExpression().map(this::expression)));
        } else if (s instanceof BlockStmt b) {
            to.add(block(b));
        } else if (s instanceof IfStmt i) {
            to.add(new Stmt.If(
                    expression(i.getCondition()),
                    statement(i.getThenStmt()),
                    i.getElseStmt().map(this::statement)));
        } else if (s instanceof ForEachStmt f) {
            f.getVariable()
                    .getVariables()
                    .forEach(v -> to.add(new Stmt.Each(
                            v.getNameAsString(),
                            types.ref(v.getType()),
                            expression(f.getIterable()),
                            statement(f.getBody()))));
        } else if (s instanceof TryStmt t) {
            addTry(to, t);
        } else if (s instanceof ThrowStmt t) {
            to.add(new Stmt.Compound(List.of(expression(t.getExpression())), List.of()));
        } else if (s instanceof SwitchStmt w) {
            to.add(new Stmt.Compound(List.of(expression(w.getSelector())), entries(w.getEntries())));
        } else if (s instanceof SynchronizedStmt y) {
            to.add(new Stmt.Compound(List.of(expression(y.getExpression())), List.of(block(y.getBody()))));
        } else if (s instanceof LabeledStmt l) {
            add(to, l.getStatement());
        } else if (s instanceof YieldStmt y) {
            to.add(new Stmt.Expression(expression(y.getExpression())));
        } else if (s instanceof LocalClassDeclarationStmt c) {
            to.add(new Stmt.LocalType(types.type(c.getClassDeclaration())));
        } else if (s instanceof LocalRecordDeclarationStmt r) {
            to.add(new Stmt.LocalType(types.type(r.getRecordDeclaration())));
        } else if (s instanceof ExplicitConstructorInvocationStmt c) {
            Expr scope = new Expr.Name(c.isThis() ? "this" : "super", at(c));
            to.add(new Stmt.Expression(
                    new Expr.Call(Optional.of(scope), TypeDecl.CONSTRUCTOR, expressions(c.getArguments()), at(c))));
        } else {
            addLoop(to, s);
        }
    }

    private void addLoop(List<Stmt> to, Statement s) {
        if (s instanceof WhileStmt w) {
            to.add(new Stmt.Loop(Optional.of(expression(w.getCondition())), List.of(statement(w.getBody())), at(w)));
        } else if (s instanceof DoStmt d) {
            to.add(new Stmt.Loop(Optional.of(expression(d.getCondition())), List.of(statement(d.getBody())), at(d)));
        } else if (s instanceof ForStmt f) {
            List<Stmt> all = new ArrayList<>();
            f.getInitialization().forEach(e -> addExpression(all, e));
            List<Stmt> body = new ArrayList<>();
            add(body, f.getBody());
            f.getUpdate().forEach(e -> addExpression(body, e));
            all.add(new Stmt.Loop(f.getCompare().map(this::expression), body, at(f)));
            to.add(new Stmt.Block(all));
        }
    }

    private void addTry(List<Stmt> to, TryStmt t) {
        List<Stmt> held = new ArrayList<>();
        t.getResources().forEach(r -> addExpression(held, r));
        held.add(block(t.getTryBlock()));
        for (CatchClause c : t.getCatchClauses()) {
            held.add(new Stmt.Block(List.of(
                    new Stmt.Local(
                            c.getParameter().getNameAsString(),
                            types.ref(c.getParameter().getType()),
                            Optional.empty()),
                    block(c.getBody()))));
        }
        t.getFinallyBlock().ifPresent(b -> held.add(block(b)));
        to.add(new Stmt.Compound(List.of(), held));
    }

    private List<Stmt> entries(NodeList<SwitchEntry> entries) {
        List<Stmt> result = new ArrayList<>();
        for (SwitchEntry entry : entries) {
            List<Stmt> one = new ArrayList<>();
            entry.getLabels().forEach(l -> patternVariable(one, l));
            one.addAll(statements(entry.getStatements()));
            result.add(new Stmt.Block(one));
        }
        return result;
    }

    private void patternVariable(List<Stmt> to, Expression label) {
        if (label instanceof TypePatternExpr p) {
            to.add(new Stmt.Local(p.getNameAsString(), types.ref(p.getType()), Optional.empty()));
        }
    }

    private void addExpression(List<Stmt> to, Expression e) {
        if (e instanceof VariableDeclarationExpr v) {
            v.getVariables()
                    .forEach(d -> to.add(new Stmt.Local(
                            d.getNameAsString(),
                            types.ref(d.getType()),
                            d.getInitializer().map(this::expression))));
        } else {
            to.add(new Stmt.Expression(expression(e)));
        }
    }

    private List<Expr> expressions(NodeList<Expression> expressions) {
        List<Expr> result = new ArrayList<>(expressions.size());
        for (Expression e : expressions) {
            result.add(expression(e));
        }
        return result;
    }

    Expr expression(Expression e) {
        if (e instanceof MethodCallExpr c) {
            return new Expr.Call(
                    c.getScope().map(this::expression),
                    c.getNameAsString(),
                    expressions(c.getArguments()),
                    at(c.getName()));
        }
        if (e instanceof NameExpr n) {
            return new Expr.Name(n.getNameAsString(), at(n));
        }
        if (e instanceof FieldAccessExpr f) {
            return new Expr.Select(expression(f.getScope()), f.getNameAsString(), at(f.getName()));
        }
        if (e instanceof ObjectCreationExpr o) {
            TypeRef type = types.ref(o.getType());
            return new Expr.New(
                    type,
                    expressions(o.getArguments()),
                    o.getAnonymousClassBody().map(b -> types.anonymous(type, List.copyOf(b), at(o))),
                    at(o));
        }
        if (e instanceof AssignExpr a) {
            return new Expr.Assign(
                    expression(a.getTarget()), a.getOperator().asString(), expression(a.getValue()), at(a));
        }
        if (e instanceof LambdaExpr l) {
            return lambda(l);
        }
        if (e instanceof MethodReferenceExpr m) {
            String name = m.getIdentifier().equals("new") ? TypeDecl.CONSTRUCTOR : m.getIdentifier();
            return new Expr.MethodRef(expression(m.getScope()), name, at(m));
        }
        return operator(e);
    }

    private Expr operator(Expression e) {
        if (e instanceof EnclosedExpr i) {
            return expression(i.getInner());
        }
        if (e instanceof BinaryExpr b) {
            return new Expr.Binary(
                    b.getOperator().asString(), expression(b.getLeft()), expression(b.getRight()), at(b));
        }
        if (e instanceof UnaryExpr u) {
            return new Expr.Unary(u.getOperator().asString(), expression(u.getExpression()), at(u));
        }
        if (e instanceof CastExpr c) {
            return new Expr.Cast(types.ref(c.getType()), expression(c.getExpression()), at(c));
        }
        if (e instanceof ConditionalExpr c) {
            return new Expr.Conditional(
                    expression(c.getCondition()), expression(c.getThenExpr()), expression(c.getElseExpr()), at(c));
        }
        if (e instanceof InstanceOfExpr i) {
            Optional<String> variable = i.getPattern()
                    .filter(p -> p instanceof TypePatternExpr)
                    .map(p -> ((TypePatternExpr) p).getNameAsString());
            return new Expr.InstanceOf(expression(i.getExpression()), types.ref(i.getType()), variable, at(i));
        }
        if (e instanceof ArrayAccessExpr a) {
            return new Expr.Index(expression(a.getName()), expression(a.getIndex()), at(a));
        }
        if (e instanceof ArrayCreationExpr a) {
            List<Expr> held = new ArrayList<>();
            a.getLevels().forEach(l -> l.getDimension().ifPresent(d -> held.add(expression(d))));
            a.getInitializer().ifPresent(i -> held.addAll(expressions(i.getValues())));
            return new Expr.Array(types.ref(a.getElementType()), held, at(a));
        }
        if (e instanceof ArrayInitializerExpr a) {
            return new Expr.Array(new TypeRef("var", List.of(), true, at(a)), expressions(a.getValues()), at(a));
        }
        if (e instanceof SwitchExpr s) {
            return new Expr.Compound(List.of(expression(s.getSelector())), entries(s.getEntries()), at(s));
        }
        if (e instanceof AnnotationExpr a) {
            return new Expr.Nested(types.annotation(a), at(a));
        }
        if (e instanceof ClassExpr c) {
            return new Expr.ClassLiteral(types.ref(c.getType()), at(c));
        }
        return leaf(e);
    }

    private Expr leaf(Expression e) {
        if (e instanceof TextBlockLiteralExpr t) {
            return new Expr.Literal(Expr.Literal.Kind.STRING, t.asString(), at(e));
        }
        if (e instanceof StringLiteralExpr s) {
            return new Expr.Literal(Expr.Literal.Kind.STRING, s.asString(), at(e));
        }
        if (e instanceof CharLiteralExpr c) {
            return new Expr.Literal(Expr.Literal.Kind.CHARACTER, c.getValue(), at(e));
        }
        if (e instanceof LiteralStringValueExpr n) {
            return new Expr.Literal(Expr.Literal.Kind.NUMBER, n.getValue(), at(e));
        }
        if (e instanceof BooleanLiteralExpr b) {
            return new Expr.Literal(Expr.Literal.Kind.BOOLEAN, String.valueOf(b.getValue()), at(e));
        }
        if (e instanceof ThisExpr) {
            return new Expr.Name("this", at(e));
        }
        if (e instanceof SuperExpr) {
            return new Expr.Name("super", at(e));
        }
        if (e instanceof TypeExpr t) {
            TypeRef type = types.ref(t.getType());
            return new Expr.Name(type.name(), at(e));
        }
        return new Expr.Literal(Expr.Literal.Kind.NULL, "null", at(e));
    }

    private Expr lambda(LambdaExpr l) {
        List<Parameter> parameters = l.getParameters().stream()
                .map(p -> new Parameter(
                        p.getNameAsString(),
                        p.getType().isUnknownType()
                                ? new TypeRef("var", List.of(), false, at(p))
                                : types.ref(p.getType()),
                        List.of()))
                .toList();
        Stmt.Block body = l.getExpressionBody()
                .map(e -> new Stmt.Block(List.of(new Stmt.Return(Optional.of(expression(e))))))
                .orElseGet(() -> l.getBody() instanceof BlockStmt b
                        ? block(b)
                        : new Stmt.Block(List.of(statement(l.getBody()))));
        return new Expr.Lambda(parameters, body, at(l));
    }
}
