namespace Course.Charts;

/// <summary>
/// Notebook kernels look for an attribute of this name, wherever it is defined, so a type can
/// bring its own formatters without referring to any kernel's package. On an assembly, which only the course's kernel
/// understands, it brings the formatters of types of another library.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Assembly)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
