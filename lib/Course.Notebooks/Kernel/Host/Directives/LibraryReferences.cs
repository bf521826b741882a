using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Course.Notebooks.Host;

/// <summary>Carries out <c>#r "path"</c>: the library and its neighbours become known to the compiler and the loader.</summary>
internal sealed class LibraryReferences(CellCompiler compiler, CellLoadContext context)
{
    public void Add(string target, string folder)
    {
        if (IsFrameworkName(target))
            return;
        string path = BuiltLibrary.Find(target, folder) ?? throw new DirectiveException(
            $"#r \"{target}\": there is no file {Path.GetFullPath(target, folder)}. The course library is built by: dotnet build -c Release Course.sln");
        var files = WithNeighbours(target, path);
        if (IsEmpty(path))
            throw new DirectiveException($"#r \"{target}\": {path} has nothing in it. An optional library of the course is empty where it was built without its switch: README.md, 'Optional packages'.");
        AddFiles(files);
        context.Register(path, out string used);
        if (used != path && Path.GetFileName(used) == Path.GetFileName(path) && !FrameworkReferences.Paths.Values.Contains(used))
            Console.Error.WriteLine($"#r \"{target}\": {used} is loaded already and stays in use; restart the kernel to load the other.");
    }

    /// <summary>Makes files known; those whose name is taken already stay as they are.</summary>
    public void AddFiles(IEnumerable<string> paths)
    {
        var added = paths.Where(path => context.Register(path, out _)).ToList();
        added.ForEach(compiler.AddReference);
        // only now: these are loaded, and may need any of the others
        foreach (string path in added.Where(LibraryFormatters.AreIn))
            LibraryFormatters.Register(context.LoadFromAssemblyPath(path));
    }

    private static IReadOnlyList<string> WithNeighbours(string target, string path)
    {
        try
        {
            return AssemblyReferences.WithNeighbours(path);
        }
        catch (BadImageFormatException)
        {
            throw new DirectiveException($"#r \"{target}\": {path} is no .NET library.");
        }
    }

    /// <summary>Whether a library has no types but those that the compiler puts into every one, and none that moved elsewhere.</summary>
    private static bool IsEmpty(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return metadata.ExportedTypes.Count == 0 && metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).All(type =>
            metadata.GetString(type.Name) == "<Module>" || metadata.GetString(type.Namespace) is "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices");
    }

    private static bool IsFrameworkName(string target)
    {
        string name = target.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? target[..^4] : target;
        return name == Path.GetFileName(name) && FrameworkReferences.Paths.ContainsKey(name);
    }
}
