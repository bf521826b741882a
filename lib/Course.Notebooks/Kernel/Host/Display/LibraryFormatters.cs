using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Host;

/// <summary>
/// Libraries that show types of other libraries: an attribute whose <em>name</em> is TypeFormatterSourceAttribute on the
/// assembly, with the same members as on a type. Loading such a library is all it takes.
/// </summary>
internal static class LibraryFormatters
{
    /// <summary>Whether a file is such a library; it is read, not loaded.</summary>
    public static bool AreIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata) return false;
        var metadata = file.GetMetadataReader();
        return metadata.IsAssembly && metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Any(handle => NameOf(metadata, metadata.GetCustomAttribute(handle).Constructor) == SelfDisplay.AttributeName);
    }

    /// <summary>Makes the forms that a library brings known to the formatter of all values.</summary>
    public static void Register(Assembly library)
    {
        foreach (var source in library.GetCustomAttributes().Where(attribute => attribute.GetType().Name == SelfDisplay.AttributeName))
            foreach (var forms in NamedFormatter.OfOtherTypes(source).GroupBy(form => form.Type, form => form.Formatter))
            {
                foreach (var form in forms) Formatter.Register(forms.Key, (value, context) => Write(form, value, context), form.MimeType);
                Formatter.SetPreferredMimeTypesFor(forms.Key, [.. forms.Select(form => form.MimeType)]);
            }
    }

    private static bool Write(NamedFormatter form, object value, FormatContext context)
    {
        if (form.Format(value) is not { } text) return false;
        context.Writer.Write(text);
        return true;
    }

    private static string? NameOf(MetadataReader metadata, EntityHandle constructor)
    {
        EntityHandle type = constructor.Kind == HandleKind.MethodDefinition
            ? metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()
            : metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
        return type.Kind switch
        {
            HandleKind.TypeDefinition => metadata.GetString(metadata.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            HandleKind.TypeReference => metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name),
            _ => null,
        };
    }
}
