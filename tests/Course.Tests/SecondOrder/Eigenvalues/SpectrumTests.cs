namespace Course.Tests;

public sealed class SpectrumTests
{
    private static readonly QuadraticForm Bowl = new([7, 0.5, 2], rotationSeed: 3);

    [Fact]
    public void Eigenvalues_are_those_that_made_the_matrix_smallest_first()
    {
        var spectrum = Spectrum.Of(Bowl.Matrix);
        Assert.True(RelativeError.Of([.. spectrum.Eigenvalues], [0.5, 2, 7]) < 1e-14);
        Assert.Equal(14, spectrum.ConditionNumber, 1e-12);
    }

    [Fact]
    public void Rotation_curvatures_and_rotation_back_give_the_matrix()
    {
        var spectrum = Spectrum.Of(Bowl.Matrix);
        Assert.True(RelativeError.Of(spectrum.Directions.MatMul(spectrum.Directions.Transpose()), Tensor.Identity(3)) < 1e-14);
        Assert.True(RelativeError.Of(spectrum.Map(value => value), Bowl.Matrix) < 1e-14);
    }

    [Fact]
    public void The_root_times_itself_is_the_matrix_and_times_the_inverse_root_is_1()
    {
        var spectrum = Spectrum.Of(Bowl.Matrix);
        Tensor<double> root = spectrum.Power(0.5), inverse = spectrum.Power(-0.5);
        Assert.True(RelativeError.Of(root.MatMul(root), Bowl.Matrix) < 1e-14);
        Assert.True(RelativeError.Of(root.MatMul(inverse), Tensor.Identity(3)) < 1e-14);
    }

    [Fact]
    public void The_inverse_root_is_PyTorchs()
    {
        var golden = Golden.Load("newton");
        Assert.True(RelativeError.Of(Spectrum.Of(golden["A"]).Power(-0.5), golden["inverse_root"]) < 1e-12);
    }

    [Fact]
    public void What_is_not_square_symmetric_or_positive_where_it_must_be_is_refused()
    {
        Assert.Throws<ShapeException>(() => Spectrum.Of(Tensor.Zeros([2, 3])));
        Assert.Throws<ArgumentException>(() => Spectrum.Of(Tensor.Of([[1, 2], [0, 1.0]])));
        var saddle = Spectrum.Of(Tensor.Of([[1, 0], [0, -1.0]]));
        Assert.Throws<InvalidOperationException>(() => saddle.Power(0.5));
        Assert.Throws<InvalidOperationException>(() => saddle.ConditionNumber);
    }
}
