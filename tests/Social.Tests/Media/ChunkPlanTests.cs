using FsCheck;
using FsCheck.Fluent;

namespace Social.Media;

public sealed class ChunkPlanTests
{
    private static readonly ChunkRules TikTok = new()
    {
        Default = 10_000_000, Min = 5_242_880, Max = 64_000_000, MaxCount = 1000, WholeUpTo = 64_000_000, LastAbsorbsRemainder = true,
    };

    private static readonly ChunkRules X = new() { Default = 1024 * 1024, Max = 5 * 1024 * 1024, MaxCount = 1000 };

    private static readonly ChunkRules YouTube = new() { Default = 16 * 1024 * 1024, Multiple = 256 * 1024, Min = 256 * 1024 };

    [Theory]
    [InlineData(4_194_304, null, 4_194_304, 1)]
    [InlineData(50_000_123, 10_000_000, 10_000_000, 5)]
    [InlineData(50_000_123, null, 50_000_123, 1)]
    [InlineData(67_108_865, 10_485_760, 10_485_760, 6)]
    [InlineData(150_000_000, 64_000_000, 64_000_000, 2)]
    [InlineData(4_294_967_296, 64_000_000, 64_000_000, 67)]
    [InlineData(64_000_001, null, 10_000_000, 6)]
    public void A_remainder_goes_into_the_last_part_where_the_network_counts_by_floor(long length, int? chosen, long size, int count)
    {
        ChunkPlan plan = ChunkPlan.Create(length, TikTok, chosen);

        plan.ChunkSize.ShouldBe(size);
        plan.Count.ShouldBe(count);
        plan[count - 1].End.ShouldBe(length);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1_048_576, 1_048_576, 1)]
    [InlineData(1_048_577, 1_048_576, 2)]
    [InlineData(1_048_576_000, 1_048_576, 1000)]
    [InlineData(1_048_576_001, 1_048_577, 1000)]
    [InlineData(4_294_967_296, 4_294_968, 1000)]
    public void A_default_grows_when_the_count_demands_it(long length, long size, int count)
    {
        ChunkPlan plan = ChunkPlan.Create(length, X);

        plan.ChunkSize.ShouldBe(size);
        plan.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData(262_144 * 3, 262_144, 3)]
    [InlineData((262_144 * 3) + 1, 262_144, 4)]
    [InlineData((262_144 * 3) - 1, 262_144, 3)]
    public void Parts_are_exact_at_the_boundary(long length, int size, int count) => ChunkPlan.Create(length, YouTube, size).Count.ShouldBe(count);

    [Fact]
    public void Nothing_cannot_be_cut() =>
        Should.Throw<SocialMediaException>(() => ChunkPlan.Create(0, X)).Message.ShouldContain("0 bytes");

    [Fact]
    public void Media_too_large_for_the_count_is_refused_with_the_limit()
    {
        SocialMediaException error = Should.Throw<SocialMediaException>(() => ChunkPlan.Create((5L * 1024 * 1024 * 1000) + 1, X));
        error.Message.ShouldContain("1000 parts of at most 5242880 bytes");
        ChunkPlan.Create(5L * 1024 * 1024 * 1000, X).Count.ShouldBe(1000);
    }

    [Theory]
    [InlineData(262_145, "multiple of 262144")]
    [InlineData(100, "262144 to")]
    public void A_chosen_size_that_breaks_the_rules_is_refused(int size, string why) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChunkPlan.Create(10_000_000, YouTube, size)).Message.ShouldContain(why);

    [Fact]
    public void A_chosen_size_that_makes_too_many_parts_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChunkPlan.Create(2_000_000, X, 1000)).Message.ShouldContain("2000 parts");

    [Fact]
    public void A_chosen_size_that_leaves_one_part_too_large_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ChunkPlan.Create(100_000_000, TikTok, 64_000_000)).Message.ShouldContain("64000000");

    [Fact]
    public void Media_in_one_piece_may_have_any_length() => ChunkPlan.Create(300L << 30, ChunkRules.Whole).Count.ShouldBe(1);

    [Fact]
    public void The_rest_of_a_part_keeps_its_number()
    {
        ChunkPlan plan = ChunkPlan.OfSize(25, 10, lastAbsorbsRemainder: true);

        plan.From(3).ShouldBe(new ChunkPart(0, 3, 7));
        plan.From(10).ShouldBe(new ChunkPart(1, 10, 15));
        plan.From(24).ShouldBe(new ChunkPart(1, 24, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => plan.From(25));
    }

    [Fact]
    public void Parts_tile_the_media_within_the_rules_for_any_length_and_rules()
    {
        Gen<(long, ChunkRules)> generator =
            from multiple in Gen.Choose(1, 64)
            from min in Gen.Choose(1, 50)
            from extra in Gen.Choose(1, 200)
            from preferred in Gen.Choose(1, 400)
            from maxCount in Gen.Choose(1, 300)
            from absorbs in Gen.Elements(true, false)
            from length in Gen.Choose(1, 40_000)
            select ((long)length, new ChunkRules
            {
                Multiple = multiple,
                Min = min * multiple,
                Max = (min * 2 * multiple) + extra,
                Default = preferred,
                MaxCount = maxCount,
                LastAbsorbsRemainder = absorbs,
            });

        Prop.ForAll(generator.ToArbitrary(), Holds).QuickCheckThrowOnFailure();

        static bool Holds((long Length, ChunkRules Rules) input)
        {
            (long length, ChunkRules rules) = input;
            ChunkPlan plan;
            try
            {
                plan = ChunkPlan.Create(length, rules);
            }
            catch (SocialMediaException)
            {
                // Refused: there is no size that keeps the rules.
                return !Sizes(rules).Any(size => Keeps(length, size, rules));
            }

            long at = 0;
            for (int i = 0; i < plan.Count; i++)
            {
                ChunkPart part = plan[i];
                bool isLast = i == plan.Count - 1;
                long max = rules.LastAbsorbsRemainder && plan.Count > 1 && isLast ? 2L * rules.Max : rules.Max;
                bool isGood = part.Index == i && part.Offset == at && part.Length > 0 && part.Length <= max
                    && (isLast || (part.Length % rules.Multiple == 0 && part.Length >= rules.Min));
                if (!isGood)
                    return false;

                at = part.End;
            }

            return at == length && plan.Count <= rules.MaxCount;
        }

        static IEnumerable<int> Sizes(ChunkRules rules) =>
            Enumerable.Range(1, rules.Max / rules.Multiple).Select(n => n * rules.Multiple).Where(size => size >= rules.Min);

        static bool Keeps(long length, int size, ChunkRules rules)
        {
            long count = rules.LastAbsorbsRemainder ? Math.Max(1, length / size) : ((length - 1) / size) + 1;
            return count <= rules.MaxCount && (count > 1 || length <= rules.Max);
        }
    }

    [Fact]
    public void A_size_rounded_up_does_not_leave_too_large_a_single_part()
    {
        ChunkRules rules = new() { Default = 304, Multiple = 45, Min = 1_935, Max = 4_067, MaxCount = 2, LastAbsorbsRemainder = true };

        // The half is no multiple; the next multiple above it would absorb all.
        ChunkPlan plan = ChunkPlan.Create(7_814, rules);

        (plan.Count, plan.ChunkSize).ShouldBe((2, 3_870));
        plan[1].Length.ShouldBe(3_944);
    }
}
