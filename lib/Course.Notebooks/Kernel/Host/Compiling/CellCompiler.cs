using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Host;

/// <summary>
/// Compiles cells one upon the other, as submissions of C# script. Only a cell that compiled and was
/// <see cref="Commit">committed</see> is seen by later ones.
/// </summary>
internal sealed class CellCompiler
{
    private static readonly string[] ImplicitUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Course.Notebooks.Cells", "Course.Notebooks.Cells.Kernel",
    ];

    private static readonly EmitOptions WithSymbols = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private static readonly CSharpCompilationOptions Options = new(
        Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        scriptClassName: FrameName.ScriptClass,
        allowUnsafe: true,
        concurrentBuild: false,
        nullableContextOptions: NullableContextOptions.Annotations,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>
        {
            // libraries built against an older version of another: the newer one serves
            ["CS1701"] = ReportDiagnostic.Suppress,
            ["CS1702"] = ReportDiagnostic.Suppress,
        });

    private ImmutableArray<MetadataReference> _newReferences = [];
    private CSharpCompilation? _last;

    /// <summary>How cells are read: script syntax of the newest C#, with documentation comments.</summary>
    public static CSharpParseOptions Syntax { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>How many committed cells there are.</summary>
    public int Count { get; private set; }

    /// <summary>Opens the framework's libraries, which takes a moment.</summary>
    public void OpenFramework() => _newReferences = [.. FrameworkReferences.Open()];

    /// <summary>Lets the cells from now on use a library.</summary>
    public void AddReference(string path) => _newReferences = _newReferences.Add(AssemblyReferences.Open(path));

    /// <summary>Reads a cell in the light of those before, without compiling it.</summary>
    public CSharpCompilation Analyse(string code) => Compilation(CSharpSyntaxTree.ParseText(code, Syntax));

    /// <summary>Compiles a cell; on failure answers null and all errors.</summary>
    public CompiledCell? Compile(string code, string path, out ImmutableArray<Diagnostic> errors, CancellationToken cancel)
    {
        var source = CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Syntax, path, cancel);
        var compilation = Compilation(LoopChecks.AddTo(source));
        var program = new MemoryStream();
        var symbols = new MemoryStream();
        var emitted = compilation.Emit(program, symbols, options: WithSymbols, cancellationToken: cancel);
        var warnings = emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).ToList();
        errors = [];
        if (emitted.Success)
            return new CompiledCell(compilation, program, symbols, warnings);

        // Emitting stops at the first stage that fails; asked for diagnostics, the compiler goes through all,
        // here of the cell as it was written.
        errors = [.. Compilation(source).GetDiagnostics(cancel).Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (errors.IsEmpty)
            errors = [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];

        // A cell of usings alone fails without an error: there is nothing to emit.
        return errors.IsEmpty ? new CompiledCell(compilation, null, symbols, warnings) : null;
    }

    /// <summary>Lets later cells build upon this one.</summary>
    public void Commit(CompiledCell cell)
    {
        _last = cell.Compilation;
        _newReferences = [];
        Count++;
    }

    private CSharpCompilation Compilation(SyntaxTree tree)
    {
        // References and usings are inherited from the cell before; given again they would be read and kept again.
        var options = _last is null ? Options.WithUsings(ImplicitUsings) : Options;
        return CSharpCompilation.CreateScriptCompilation($"cell-{Count + 1}", tree, _newReferences, options, _last, typeof(object));
    }
}
