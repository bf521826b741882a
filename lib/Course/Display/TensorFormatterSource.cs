namespace Course;

internal sealed class TensorFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Tensor<double>>("text/html", tensor => tensor.ToHtml());
        yield return new Formatter<Tensor<float>>("text/html", tensor => tensor.ToHtml());
        yield return new Formatter<Tensor<Half>>("text/html", tensor => tensor.ToHtml());
    }
}
