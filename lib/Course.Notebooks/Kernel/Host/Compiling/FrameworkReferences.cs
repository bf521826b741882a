using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Host;

/// <summary>What every cell may use without a directive: the .NET libraries, and the kernel's own display functions.</summary>
internal static class FrameworkReferences
{
    private static readonly string RuntimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <summary>Simple name → path of every assembly of the runtime and of the kernel that cells share with it.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = FindPaths();

    /// <summary>Simple names of all assemblies that the process resolves in its framework folders.</summary>
    public static IReadOnlySet<string> SharedNames { get; } = FindSharedNames();

    /// <summary>Opens the references in parallel: reading 160 headers is part of the kernel's start time.</summary>
    public static IReadOnlyList<MetadataReference> Open() =>
        [.. Paths.Values.AsParallel().Where(IsManaged).Select(AssemblyReferences.Open)];

    private static Dictionary<string, string> FindPaths()
    {
        var paths = Directory.EnumerateFiles(RuntimeFolder, "*.dll").ToDictionary(path => Path.GetFileNameWithoutExtension(path));
        foreach (var type in new[] { typeof(IHtmlContent), typeof(Formatter), typeof(FrameworkReferences) })
            paths[type.Assembly.GetName().Name!] = type.Assembly.Location;
        return paths;
    }

    private static HashSet<string> FindSharedNames()
    {
        string sharedFolder = Path.GetFullPath(Path.Combine(RuntimeFolder, "..", ".."));
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        var framework = trusted.Split(Path.PathSeparator).Where(path => path.StartsWith(sharedFolder, StringComparison.Ordinal));
        return [.. framework.Select(path => Path.GetFileNameWithoutExtension(path)), .. Paths.Keys];
    }

    private static bool IsManaged(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
