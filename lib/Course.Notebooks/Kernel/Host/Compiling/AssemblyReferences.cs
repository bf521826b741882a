using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Host;

/// <summary>Opens assemblies for the compiler, with the documentation file that lies beside them.</summary>
internal static class AssemblyReferences
{
    public static MetadataReference Open(string path) =>
        AssemblyMetadata.CreateFromFile(path).GetReference(new DocumentationFile(path), filePath: path);

    /// <summary>The assembly at <paramref name="path"/> and those it needs, as far as they lie in the same folder.</summary>
    public static IReadOnlyList<string> WithNeighbours(string path)
    {
        var found = new List<string> { path };
        for (int i = 0; i < found.Count; i++)
        {
            foreach (string name in NamesReferencedBy(found[i]))
            {
                string neighbour = Path.Combine(Path.GetDirectoryName(path)!, name + ".dll");
                if (!found.Contains(neighbour) && File.Exists(neighbour))
                    found.Add(neighbour);
            }
        }
        return found;
    }

    private static List<string> NamesReferencedBy(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            throw new BadImageFormatException($"{path} is no .NET library.");
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
