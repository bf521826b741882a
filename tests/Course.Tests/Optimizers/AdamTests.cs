namespace Course.Tests;

public class AdamTests
{
    /// <summary>
    /// Of a constant gradient both corrected averages are the gradient itself, so each step is η. 1 − 0.999f is not 0.001: with a
    /// correction by the exact β the first step is off by 7e-6.
    /// </summary>
    [Fact]
    public void InFloatEachStepOfAConstantGradientIsTheLearningRate()
    {
        var parameter = new Parameter<float>("w", Tensor.Zeros<float>([1]));
        parameter.Gradient[0] = 1;
        var adam = new Adam<float>([parameter], learningRate: 1);
        for (int step = 1; step <= 20; step++)
        {
            adam.Step();
            Assert.InRange(parameter.Value[0] / step, -1 - 5e-7, -1 + 5e-7);
        }
    }
}
