using FsCheck;
using FsCheck.Fluent;
using Social.Media;

namespace Social.TikTok.Tests.Media;

/// <summary>How videos are cut: exact at each boundary, whatever the megabyte is.</summary>
public sealed class VideoChunksTests
{
    private const long Least = 5 * 1024 * 1024;
    private const long Most = 64_000_000;

    [Theory]
    [InlineData(4_194_304, null, 4_194_304, 1, 4_194_304)]
    [InlineData(50_000_123, 10_000_000, 10_000_000, 5, 10_000_123)]
    [InlineData(67_108_865, 10_485_760, 10_485_760, 6, 14_680_065)]
    [InlineData(150_000_000, 64_000_000, 64_000_000, 2, 86_000_000)]
    [InlineData(4_294_967_296, 64_000_000, 64_000_000, 67, 70_967_296)]
    [InlineData(1, null, 1, 1, 1)]
    [InlineData(5_242_879, null, 5_242_879, 1, 5_242_879)]
    [InlineData(5_242_880, null, 5_242_880, 1, 5_242_880)]
    [InlineData(5_242_880, 5_242_880, 5_242_880, 1, 5_242_880)]
    [InlineData(10_485_759, 5_242_880, 10_485_759, 1, 10_485_759)]
    [InlineData(10_485_760, 5_242_880, 5_242_880, 2, 5_242_880)]
    [InlineData(15_728_639, 5_242_880, 5_242_880, 2, 10_485_759)]
    [InlineData(64_000_000, null, 64_000_000, 1, 64_000_000)]
    [InlineData(64_000_001, null, 10_000_000, 6, 14_000_001)]
    [InlineData(127_999_999, 63_999_999, 63_999_999, 2, 64_000_000)]
    [InlineData(4_000_000_000, null, 10_000_000, 400, 10_000_000)]
    public void The_vectors_and_the_boundaries(long length, int? chosen, long chunk, int count, long last)
    {
        ChunkPlan plan = ChunkPlan.Create(length, VideoChunks.Rules(VideoChunks.DefaultPart), chosen);

        (plan.ChunkSize, plan.Count, plan[plan.Count - 1].Length).ShouldBe((chunk, count, last));
    }

    [Theory]
    [InlineData(64_000_001, 64_000_000)]
    [InlineData(127_999_999, 64_000_000)]
    [InlineData(100_000_000, 60_000_000)]
    public void A_chosen_size_that_leaves_one_part_too_large_is_refused_and_the_default_is_not(long length, int chosen)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ChunkPlan.Create(length, VideoChunks.Rules(VideoChunks.DefaultPart), chosen));

        AssertTaken(length, ChunkPlan.Create(length, VideoChunks.Rules(chosen)));
    }

    [Fact]
    public void Every_length_and_default_make_a_plan_that_TikTok_takes()
    {
        Gen<long> lengths = Gen.OneOf(
            Gen.Choose(1, int.MaxValue).Select(n => (long)n),
            Gen.Choose(1, 4_000_000).Select(n => n * 1000L),
            Gen.Choose(-3, 3).SelectMany(d => Gen.Elements(Least, Most, 2 * Least, 2 * Most, 1000 * Least, 4_000_000_000 - 3).Select(b => b + d)));
        Gen<int> sizes = Gen.OneOf(Gen.Choose((int)Least, (int)Most), Gen.Elements((int)Least, (int)Most, 10_000_000, 10_485_760));

        Prop.ForAll(lengths.ToArbitrary(), sizes.ToArbitrary(), (length, size) => AssertTaken(length, ChunkPlan.Create(length, VideoChunks.Rules(size))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    /// <summary>TikTok's own rules, written down once more.</summary>
    private static bool AssertTaken(long length, ChunkPlan plan)
    {
        plan.Count.ShouldBe((int)(length / plan.ChunkSize), "the count is a floor");
        plan.Count.ShouldBeInRange(1, 1000);
        if (plan.Count == 1)
        {
            plan.ChunkSize.ShouldBe(length);
            length.ShouldBeLessThanOrEqualTo(Most);
        }
        else
        {
            plan.ChunkSize.ShouldBeInRange(Least, Most);
            plan[plan.Count - 1].Length.ShouldBeInRange(plan.ChunkSize, 2 * plan.ChunkSize - 1);
        }

        long at = 0;
        for (int i = 0; i < plan.Count; i++)
        {
            plan[i].Offset.ShouldBe(at);
            at = plan[i].End;
        }

        at.ShouldBe(length);
        return true;
    }
}
