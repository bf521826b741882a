using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Tests;

/// <summary>Compiles small libraries to files, as a notebook's library would lie in its build folder.</summary>
internal static class TestLibrary
{
    public static string Write(string folder, string name, string code, params string[] neighbours)
    {
        string path = Path.Combine(folder, name + ".dll");
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] references = [.. new[] { "System.Private.CoreLib", "System.Runtime", "System.Collections" }.Select(dll => Path.Combine(runtime, dll + ".dll")), .. neighbours];
        var emitted = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText("using System; using System.IO; using System.Collections.Generic;\n" + code, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose))],
            references.Select(reference => MetadataReference.CreateFromFile(reference)),
            new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)).Emit(path, xmlDocumentationPath: Path.ChangeExtension(path, ".xml"));
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return path;
    }
}
