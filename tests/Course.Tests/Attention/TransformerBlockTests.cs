namespace Course.Tests;

using Variable = Var<Tensor<double>>;

public class TransformerBlockTests
{
    [Theory]
    [InlineData(NormPlacement.Pre, 1)]
    [InlineData(NormPlacement.Post, 1)]
    [InlineData(NormPlacement.Deep, 1.7)]
    public void BlockIsItsCompositionFromPrimitives(NormPlacement placement, double alpha)
    {
        // Attention stands here for any layer of the same shape; it has tests of its own.
        Linear<double> mixing = Dense(4, 4, 1), up = Dense(4, 8, 3), down = Dense(8, 4, 5);
        var block = TransformerBlock.Of(mixing, new Sequential<double>(up, new Activation<double, GELU>(), down), () => new LayerNorm<double>(4), placement, alpha);
        LayerLaws.Hold(block, (x, p) => Composed(x, block.Parameters, p, placement, alpha), Tensor.Normal([3, 4], 9));

        Variable Composed(Variable x, IReadOnlyList<Parameter<double>> parameters, IReadOnlyList<Variable> p, NormPlacement where, double a)
        {
            Variable Of(Parameter<double> parameter) => p[parameters.ToList().IndexOf(parameter)];
            Variable Affine(Linear<double> layer, Variable input) => input.MatMul(Of(layer.Weight)) + Of(layer.Bias!);
            var norms = parameters.Select((parameter, i) => (parameter, i)).Where(entry => entry.parameter.Name == "gamma").Select(entry => entry.i).ToArray();
            Variable Norm(int which, Variable input) => LayerNorm.Forward(input, p[norms[which]], p[norms[which] + 1]);
            Variable Mix(Variable input) => Affine(mixing, input);
            Variable Feed(Variable input) => Affine(down, Affine(up, input).GELU());
            if (where == NormPlacement.Pre)
            {
                var y = a * x + Mix(Norm(0, x));
                return a * y + Feed(Norm(1, y));
            }
            var z = Norm(0, a * x + Mix(x));
            return Norm(1, a * z + Feed(z));
        }
    }

    [Fact]
    public void DeepNormsNumbersAreThoseOfThePaper()
    {
        Assert.Equal(Math.Pow(200, 0.25), DeepNorm.Alpha(100), 1e-15);
        Assert.Equal(Math.Pow(800, -0.25), DeepNorm.Beta(100), 1e-15);
    }

    private static Linear<double> Dense(int inputs, int outputs, int seed) => new(0.5 * Tensor.Normal([inputs, outputs], seed), Tensor.Normal([outputs], seed + 1));
}
