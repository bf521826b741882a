namespace Course.Tests;

public class TrainingMemoryTests
{
    private const int Weights = 64 * 32 + 32 + 32 * 10 + 10;

    [Fact]
    public void AdamRemembersTwiceTheWeights()
    {
        var memory = TrainingMemory.Of(new Adam<float>(Nets.Mlp<float>().Parameters));
        Assert.Equal(new TrainingMemory(4 * Weights, 4 * Weights, 0, 8 * Weights), memory);
        Assert.Equal(16 * Weights, memory.Total);
    }

    [Fact]
    public void PlainDescentRemembersNothing() => Assert.Equal(0, TrainingMemory.Of(new Sgd<double>(Nets.Mlp<double>().Parameters, 0.1)).OptimizerState);
}
