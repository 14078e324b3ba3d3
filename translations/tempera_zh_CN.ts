<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept predictions</source>
        <translation>采纳预测</translation>
    </message>
    <message>
        <source>The whole recording</source>
        <translation>整段录像</translation>
    </message>
    <message>
        <source>The selected part</source>
        <translation>所选区段</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Least membership</source>
        <translation>最低隶属度</translation>
    </message>
    <message>
        <source>Membership at least</source>
        <translation>隶属度不低于</translation>
    </message>
    <message>
        <source>Onto tier</source>
        <translation>放入层</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) would be added.</source>
        <translation>
            <numerusform>将添加 %n 个标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Name of the new tier</source>
        <translation>新层的名称</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Where new labels go</source>
        <translation>新标注所在的层</translation>
    </message>
    <message>
        <source>Where new labels go (%1)</source>
        <translation>新标注所在的层（%1）</translation>
    </message>
    <message>
        <source>A new tier</source>
        <translation>新建一层</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>emotion and number of predictions</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>This tier is locked: choose another one.</source>
        <translation>该层已锁定：请另选一层。</translation>
    </message>
    <message>
        <source>Give the new tier a name.</source>
        <translation>请为新层命名。</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>AdaptPanel</name>
    <message numerus="yes">
        <source>%1: %n example(s)</source>
        <translation>
            <numerusform>%1：%n 个示例</numerusform>
        </translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Examples per emotion</source>
        <translation>各情绪的示例数</translation>
    </message>
    <message>
        <source>Learn this patient&apos;s emotions from the labels and redraw the curves</source>
        <translation>根据标注学习该患者的情绪并重绘曲线</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>正在适应</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>放弃适应</translation>
    </message>
    <message>
        <source>Back to the general model; the labels stay</source>
        <translation>恢复通用模型；标注保留</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>留出标注的准确率</translation>
    </message>
    <message>
        <source>Each label in turn is left out of the learning and then guessed: the share guessed rightly, before and after adapting.</source>
        <translation>依次将每个标注排除在学习之外再进行猜测：适应前后猜对的比例。</translation>
    </message>
    <message>
        <source>Too few labels to check what was learned: three labels of two emotions are needed.</source>
        <translation>标注太少，无法检验学习效果：至少需要两种情绪的三个标注。</translation>
    </message>
    <message>
        <source>Adapting made held-out labels worse, so the general model stays in force.</source>
        <translation>适应后留出标注的识别变差，因此仍使用通用模型。</translation>
    </message>
    <message>
        <source>%1 takes the adaptation back.</source>
        <translation>%1 可撤销此次适应。</translation>
    </message>
    <message>
        <source>Go to the first</source>
        <translation>转到第一个</translation>
    </message>
    <message>
        <source>Go to the second</source>
        <translation>转到第二个</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>转到该处</translation>
    </message>
    <message>
        <source>Open a recording first.</source>
        <translation>请先打开录像。</translation>
    </message>
    <message>
        <source>Label a few moments first: three to five of each emotion serve well.</source>
        <translation>请先标注若干时刻：每种情绪三到五个为宜。</translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation>录像仍在分析中。</translation>
    </message>
    <message>
        <source>Adapting…</source>
        <translation>正在适应…</translation>
    </message>
    <message numerus="yes">
        <source>%1, 95% interval %2–%3, %n label(s)</source>
        <translation>
            <numerusform>%1，95% 区间 %2–%3，%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %2, 95% interval %3–%4, %n label(s)</source>
        <translation>
            <numerusform>%1 → %2，95% 区间 %3–%4，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>a label</source>
        <translation>某个标注</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>There is a single example of %1: what is typical of it cannot be told from one.</source>
        <translation>%1 只有一个示例：仅凭一个无法看出其典型特征。</translation>
    </message>
    <message>
        <source>There are few labels so far; with five or more, of three emotions, the curves become more reliable.</source>
        <translation>目前标注较少；有三种情绪共五个以上标注时，曲线会更可靠。</translation>
    </message>
    <message>
        <source>Two labels look alike but name different emotions: %1, and %2.</source>
        <translation>两个标注表现相似，但情绪不同：%1 与 %2。</translation>
    </message>
    <message>
        <source>More like this: %1.</source>
        <translation>还有 %1 处类似。</translation>
    </message>
    <message>
        <source>More than two thirds of the labels are %1; a few of the others would balance them.</source>
        <translation>三分之二以上的标注为%1；再标注一些其他情绪会更均衡。</translation>
    </message>
    <message>
        <source>Nothing can be learned from %1: there is neither face, voice, words nor body signal.</source>
        <translation>无法从%1学习：该处没有面部、声音、言语或身体信号。</translation>
    </message>
    <message>
        <source>Held-out labels were recognised no better after adapting than before.</source>
        <translation>适应后留出标注的识别并未优于之前。</translation>
    </message>
    <message>
        <source>The labels have changed since: press Adapt to learn from them.</source>
        <translation>标注已有变化：请按“适应”重新学习。</translation>
    </message>
    <message>
        <source>%1 → %2 of %3</source>
        <translation>%1 → %2，共 %3</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>an interval</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Held-out labels of %1 were recognised less well after adapting than before.</source>
        <translation>适应后，留出的“%1”标注识别得不如之前。</translation>
    </message>
    <message>
        <source>No label yet: Adapt uses what earlier visits taught.</source>
        <translation>还没有标注：适应将使用以往就诊所学到的内容。</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Percent agreement</source>
        <translation>一致百分比</translation>
    </message>
    <message>
        <source>How often they say the same. Where one category is common chance alone makes it high, so it should not stand alone.</source>
        <translation>意见相同的频率。若某一类别十分常见，仅凭偶然就会很高，因此不应单独报告。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>科恩 kappa</translation>
    </message>
    <message>
        <source>Agreement beyond what two raters with these habits would reach by chance: 0 is chance, 1 is complete.</source>
        <translation>两位具有相应习惯的评定者超出偶然的一致程度：0 为偶然水平，1 为完全一致。</translation>
    </message>
    <message>
        <source>Kappa, linear weights</source>
        <translation>Kappa（线性加权）</translation>
    </message>
    <message>
        <source>Kappa for ordered categories: a difference counts by how many steps it is.</source>
        <translation>用于有序类别的 kappa：差异按相差的级数计。</translation>
    </message>
    <message>
        <source>Kappa, quadratic weights</source>
        <translation>Kappa（二次加权）</translation>
    </message>
    <message>
        <source>Kappa for ordered categories: a difference counts by the square of its steps.</source>
        <translation>用于有序类别的 kappa：差异按相差级数的平方计。</translation>
    </message>
    <message>
        <source>Fleiss&apos; kappa</source>
        <translation>Fleiss kappa</translation>
    </message>
    <message>
        <source>Agreement beyond chance of any number of raters who stand for one another.</source>
        <translation>任意数量、可相互替代的评定者超出偶然的一致程度。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>Krippendorff alpha</translation>
    </message>
    <message>
        <source>Agreement beyond chance of any number of raters; uses moments too that not everybody has rated.</source>
        <translation>任意数量的评定者超出偶然的一致程度；也使用并非人人都评定过的时刻。</translation>
    </message>
    <message>
        <source>Alpha, ordinal</source>
        <translation>Alpha（有序）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for ordered categories.</source>
        <translation>用于有序类别的 Krippendorff alpha。</translation>
    </message>
    <message>
        <source>Alpha, interval</source>
        <translation>Alpha（等距）</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha for numbers with equal steps.</source>
        <translation>用于等距数值的 Krippendorff alpha。</translation>
    </message>
    <message>
        <source>Gwet&apos;s AC1</source>
        <translation>Gwet AC1</translation>
    </message>
    <message>
        <source>Agreement beyond chance that stays steady where one category is far more common than the others.</source>
        <translation>超出偶然的一致程度；某一类别远比其他类别常见时仍保持稳定。</translation>
    </message>
    <message>
        <source>Concordance correlation</source>
        <translation>一致性相关系数</translation>
    </message>
    <message>
        <source>How close they come to saying the same numbers: a correlation that falls where level or range differ.</source>
        <translation>各方给出的数值有多接近：水平或幅度不同时会降低的相关系数。</translation>
    </message>
    <message>
        <source>Pearson correlation</source>
        <translation>皮尔逊相关系数</translation>
    </message>
    <message>
        <source>Whether they rise and fall together, at whatever level and range.</source>
        <translation>是否同升同降，不论水平和幅度。</translation>
    </message>
    <message>
        <source>Spearman correlation</source>
        <translation>斯皮尔曼相关系数</translation>
    </message>
    <message>
        <source>The same by ranks: single extreme values count little.</source>
        <translation>同上，但按秩次计算：个别极端值影响很小。</translation>
    </message>
    <message>
        <source>Root mean squared difference</source>
        <translation>均方根差</translation>
    </message>
    <message>
        <source>The usual difference, in units of the scale: 0 is none.</source>
        <translation>通常的差异大小，以量表单位计：0 为无差异。</translation>
    </message>
    <message>
        <source>ICC(1,1)</source>
        <translation>ICC(1,1)</translation>
    </message>
    <message>
        <source>Reliability of one rater where other raters rate each moment.</source>
        <translation>各时刻由不同评定者评定时，单个评定者的信度。</translation>
    </message>
    <message>
        <source>ICC(2,1)</source>
        <translation>ICC(2,1)</translation>
    </message>
    <message>
        <source>Reliability of one rater out of many such raters; a difference in level counts as error.</source>
        <translation>众多同类评定者中单个评定者的信度；水平差异计为误差。</translation>
    </message>
    <message>
        <source>ICC(3,1)</source>
        <translation>ICC(3,1)</translation>
    </message>
    <message>
        <source>Consistency of one of exactly these raters; a difference in level is forgiven.</source>
        <translation>仅就这些评定者而言，单个评定者的相对一致性；水平差异不计。</translation>
    </message>
    <message>
        <source>ICC(1,k)</source>
        <translation>ICC(1,k)</translation>
    </message>
    <message>
        <source>ICC(1,1) for the mean of all raters.</source>
        <translation>全体评定者均值的 ICC(1,1)。</translation>
    </message>
    <message>
        <source>ICC(2,k)</source>
        <translation>ICC(2,k)</translation>
    </message>
    <message>
        <source>ICC(2,1) for the mean of all raters.</source>
        <translation>全体评定者均值的 ICC(2,1)。</translation>
    </message>
    <message>
        <source>ICC(3,k)</source>
        <translation>ICC(3,k)</translation>
    </message>
    <message>
        <source>ICC(3,1) for the mean of all raters.</source>
        <translation>全体评定者均值的 ICC(3,1)。</translation>
    </message>
    <message>
        <source>Cronbach&apos;s alpha</source>
        <translation>克龙巴赫 alpha</translation>
    </message>
    <message>
        <source>Consistency of the mean of these raters: the same as ICC(3,k).</source>
        <translation>这些评定者均值的相对一致性：与 ICC(3,k) 相同。</translation>
    </message>
    <message>
        <source>no moment was rated by two</source>
        <translation>没有任何时刻由两人评定</translation>
    </message>
    <message>
        <source>there is only one rater</source>
        <translation>只有一位评定者</translation>
    </message>
    <message>
        <source>it is for exactly two raters</source>
        <translation>它仅适用于两位评定者</translation>
    </message>
    <message>
        <source>only one category was used</source>
        <translation>只使用了一个类别</translation>
    </message>
    <message>
        <source>the ratings do not vary</source>
        <translation>评定值没有变化</translation>
    </message>
    <message>
        <source>there are too few moments</source>
        <translation>时刻太少</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>差</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>中等</translation>
    </message>
    <message>
        <source>substantial</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>almost perfect</source>
        <translation>几乎完全一致</translation>
    </message>
    <message>
        <source>Report %1 and the table below it. The model is no second rater: the number says how well its curves follow this rater, the table which emotions it takes for which.</source>
        <translation>请报告 %1 及其下方的表格。模型不是第二位评定者：该数值表示其曲线与此评定者的吻合程度，表格表示它把哪些情绪误作哪些。</translation>
    </message>
    <message>
        <source>Report %1: two raters judged the same stretches, and the emotions have no order.</source>
        <translation>请报告 %1：两位评定者评定了相同的片段，且情绪没有顺序。</translation>
    </message>
    <message>
        <source>Report %1: two raters, and ordered categories, where a near miss should count less than a far one.</source>
        <translation>请报告 %1：有两位评定者，且类别有序，相差小者应比相差大者扣得少。</translation>
    </message>
    <message>
        <source>Report %1: there are more than two raters, and not everybody has rated every moment.</source>
        <translation>请报告 %1：评定者多于两位，且并非每人都评定了每个时刻。</translation>
    </message>
    <message>
        <source>Report %1: there are more than two raters, and the categories are ordered.</source>
        <translation>请报告 %1：评定者多于两位，且类别有序。</translation>
    </message>
    <message>
        <source>Report %1: more than two raters judged the same stretches, and the emotions have no order.</source>
        <translation>请报告 %1：两位以上评定者评定了相同的片段，且情绪没有顺序。</translation>
    </message>
    <message>
        <source>%1 is not defined, because %2.</source>
        <translation>%1 无定义，因为%2。</translation>
    </message>
    <message>
        <source>The bin size matters: from %1 to %2 s it lies between %3 (bins of %4 s) and %5 (bins of %6 s). Short bins punish small differences where a label begins or ends; long bins forgive them, but there are few. Choose the size before you look, and report it.</source>
        <translation>单元长度有影响：从 %1 到 %2 秒，数值介于 %3（单元 %4 秒）与 %5（单元 %6 秒）之间。短单元会放大标注起止处的细小差异；长单元能容忍这些差异，但单元数少。请在查看结果之前选定长度，并予以报告。</translation>
    </message>
    <message>
        <source>Label by label (two match when both their ends are at most %1 s apart): %2 matches among %3 and %4 labels, %5 of them with the same emotion.</source>
        <translation>逐个标注（两端相差均不超过 %1 秒即为匹配）：在 %3 个与 %4 个标注中有 %2 个匹配，其中 %5 个情绪相同。</translation>
    </message>
    <message>
        <source>Label by label (two match when they share at least %1 of the time that they cover together): %2 matches among %3 and %4 labels, %5 of them with the same emotion.</source>
        <translation>逐个标注（共同时间不少于两者合计覆盖时间的 %1 即为匹配）：在 %3 个与 %4 个标注中有 %2 个匹配，其中 %5 个情绪相同。</translation>
    </message>
    <message>
        <source>There is no interval: there is too little to draw from.</source>
        <translation>没有区间：可供抽样的数据太少。</translation>
    </message>
    <message>
        <source>The interval %1 to %2 says where the number might have come out with other stretches of such a recording. Neighbouring moments are not independent, so blocks of %3 s were drawn.</source>
        <translation>区间 %1 至 %2 表示换用此类录像的其他片段时，该数值可能落入的范围。相邻时刻并不独立，因此按 %3 秒的区块抽样。</translation>
    </message>
    <message>
        <source>%1 was %2.</source>
        <translation>%1 为 %2。</translation>
    </message>
    <message>
        <source>%1 was %2 (95% interval %3 to %4; circular block bootstrap over time, blocks of %5 s, %6 resamples).</source>
        <translation>%1 为 %2（95% 区间 %3 至 %4；按时间的循环区块自助法，区块 %5 秒，重抽样 %6 次）。</translation>
    </message>
    <message>
        <source>One category fills more than 80% of what was rated. Kappa is low then even between raters who nearly always agree: give Gwet&apos;s AC1 beside it.</source>
        <translation>某一类别占评定内容的 80% 以上。此时即使评定者几乎总是一致，kappa 也会偏低：请同时给出 Gwet AC1。</translation>
    </message>
    <message>
        <source>After Adapt the model has learned from these very labels. The number says how well it repeats them, not how well it does elsewhere: for that, see the held-out accuracy.</source>
        <translation>适应之后，模型已从这些标注中学习过。该数值表示模型重现这些标注的程度，而非在其他地方的表现：后者请看留出标注的准确率。</translation>
    </message>
    <message>
        <source>Only one of them used &quot;%1&quot;: was it in everybody&apos;s coding scheme?</source>
        <translation>只有一人使用了“%1”：它是否在每个人的编码方案中？</translation>
    </message>
    <message>
        <source>The labels of %1 end long before the others&apos;: what follows counts as &quot;no label&quot;. Was the whole recording coded?</source>
        <translation>%1 的标注远早于其他人结束：其后的部分按“无标注”计。是否编码了整段录像？</translation>
    </message>
    <message>
        <source>There are fewer than 20 labels on a side: label by label, the numbers are uncertain.</source>
        <translation>某一方的标注少于 20 个：逐个标注的数值并不可靠。</translation>
    </message>
    <message>
        <source>%1 has no labels.</source>
        <translation>%1 没有标注。</translation>
    </message>
    <message>
        <source>Fewer than 50 moments were rated by two: the numbers are uncertain.</source>
        <translation>由两人评定的时刻少于 50 个：数值并不可靠。</translation>
    </message>
    <message>
        <source>%1 is %2: of the agreement that chance leaves open, %3% was reached. By a custom of Landis and Koch (1977) that is called &quot;%4&quot;; it is a custom, not a test.</source>
        <translation>%1 为 %2：在偶然之外可达到的一致中，达到了 %3%。按 Landis 与 Koch（1977）的惯例称为“%4”；这只是惯例，并非检验。</translation>
    </message>
    <message>
        <source>%1 is %2: they agree no more often than by chance.</source>
        <translation>%1 为 %2：一致的频率不高于偶然。</translation>
    </message>
    <message>
        <source>The model&apos;s curves (&quot;%2&quot;, strongest emotion) were compared with the labels of %1 on %3 labelled bins of %4 s.</source>
        <translation>将模型的曲线（“%2”，最强情绪）与 %1 的标注在 %3 个已标注的 %4 秒单元上作了比较。</translation>
    </message>
    <message>
        <source>The labels of %1 and %2 were compared on %3 bins of %4 s.</source>
        <translation>将 %1 与 %2 的标注在 %3 个 %4 秒单元上作了比较。</translation>
    </message>
    <message>
        <source>The labels of %1 raters were compared on %2 bins of %3 s.</source>
        <translation>将 %1 位评定者的标注在 %2 个 %3 秒单元上作了比较。</translation>
    </message>
    <message>
        <source>Raw agreement was %1%.</source>
        <translation>原始一致率为 %1%。</translation>
    </message>
    <message>
        <source>Report %1: two traces, and both level and course should agree. Where only the course matters, report the Pearson correlation.</source>
        <translation>请报告 %1：有两条评定曲线，水平和走势都应一致。若只关心走势，请报告皮尔逊相关系数。</translation>
    </message>
    <message>
        <source>Report %1 when later work rests on a single such rater, and ICC(2,k) when it rests on the mean of as many; ICC(3) only where no other rater will ever be meant.</source>
        <translation>若后续工作依据单个此类评定者，请报告 %1；若依据同样多评定者的均值，请报告 ICC(2,k)；仅当绝不涉及其他评定者时才用 ICC(3)。</translation>
    </message>
    <message>
        <source>Report %1: more than two raters, and not everybody has rated every moment. The ICCs use complete moments only.</source>
        <translation>请报告 %1：评定者多于两位，且并非每人都评定了每个时刻。各 ICC 只使用完整的时刻。</translation>
    </message>
    <message>
        <source>%1 is %2; 1 is complete agreement, 0 none.</source>
        <translation>%1 为 %2；1 为完全一致，0 为毫不一致。</translation>
    </message>
    <message>
        <source>%1 of %2 moments have a value of everybody.</source>
        <translation>%2 个时刻中有 %1 个具有所有人的评定值。</translation>
    </message>
    <message>
        <source>The traces of %1 raters (%2) were compared on %3 bins of %4 s.</source>
        <translation>将 %1 位评定者的评定曲线（%2）在 %3 个 %4 秒单元上作了比较。</translation>
    </message>
    <message>
        <source>Matching looks at times, not at emotions: the pairs that overlap most come first, and each label has one partner at most. Labels without a partner lower the two F1 values; the numbers of the matched are without them.</source>
        <translation>匹配只看时间，不看情绪：重叠最多的优先配对，每个标注至多有一个对应。没有对应的标注会降低两个 F1 值，但不计入匹配标注的数值。</translation>
    </message>
    <message>
        <source>For matching, a moment stands for %1 s on either side.</source>
        <translation>匹配时，一个时刻代表其前后各 %1 秒。</translation>
    </message>
    <message>
        <source>Labels were matched when both their ends were at most %1 s apart: %2 pairs among %3 and %4 labels.</source>
        <translation>两端相差均不超过 %1 秒的标注视为匹配：在 %3 个与 %4 个标注中有 %2 对。</translation>
    </message>
    <message>
        <source>Labels were matched when they shared at least %1 of the time that they covered together: %2 pairs among %3 and %4 labels.</source>
        <translation>共同时间不少于两者合计覆盖时间的 %1 的标注视为匹配：在 %3 个与 %4 个标注中有 %2 对。</translation>
    </message>
    <message>
        <source>On the matched labels %1 was %2.</source>
        <translation>在匹配的标注上，%1 为 %2。</translation>
    </message>
    <message>
        <source>On the matched labels %1 was %2 (95% interval %3 to %4; bootstrap over labels, %5 resamples).</source>
        <translation>在匹配的标注上，%1 为 %2（95% 区间 %3 至 %4；按标注的自助法，重抽样 %5 次）。</translation>
    </message>
    <message>
        <source>Label by label (two match when both their ends are at most %1 s apart), two raters are compared at a time, and each pair is shown. The figures for all together are means over the %2 pairs: %3 for the same stretches (F1), %4 for the same stretches with the same emotion (F1).</source>
        <translation>逐个标注（两端相差均不超过 %1 秒即为匹配）时每次比较两位评定者，并列出每一对。全体的数值是 %2 对评定者的平均值：同一时段为 %3（F1），同一时段且情绪相同为 %4（F1）。</translation>
    </message>
    <message>
        <source>Label by label (two match when they share at least %1 of the time that they cover together), two raters are compared at a time, and each pair is shown. The figures for all together are means over the %2 pairs: %3 for the same stretches (F1), %4 for the same stretches with the same emotion (F1).</source>
        <translation>逐个标注（共同时间不少于两者合计覆盖时间的 %1 即为匹配）时每次比较两位评定者，并列出每一对。全体的数值是 %2 对评定者的平均值：同一时段为 %3（F1），同一时段且情绪相同为 %4（F1）。</translation>
    </message>
    <message>
        <source>%1 of the matched labels is %2 in the mean of the %3 pairs in which it is defined, of %4 (Light&apos;s kappa, 1971).</source>
        <translation>在匹配的标注上，%4 对评定者中有 %3 对的 %1 有定义，其平均值为 %2（Light kappa，1971）。</translation>
    </message>
    <message>
        <source>Means over pairs have no interval, because pairs that share a rater are not independent; and they hide a rater who differs from all others: look at the pairs.</source>
        <translation>各对的平均值没有区间，因为共有一位评定者的两对并不独立；平均值也会掩盖某位评定者与其他人的不同：请查看各对的数值。</translation>
    </message>
    <message>
        <source>Labels of two raters at a time were matched when both their ends were at most %1 s apart. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005).</source>
        <translation>每次取两位评定者，两端相差均不超过 %1 秒的标注视为匹配。%2 对评定者的平均值：时段的 F1 为 %3，情绪相同的时段的 F1 为 %4（Hripcsak 与 Rothschild，2005）。</translation>
    </message>
    <message>
        <source>Labels of two raters at a time were matched when they shared at least %1 of the time that they covered together. The mean over the %2 pairs of raters was %3 for F1 of the stretches and %4 for F1 of stretches with the same emotion (Hripcsak and Rothschild, 2005).</source>
        <translation>每次取两位评定者，共同时间不少于两者合计覆盖时间的 %1 的标注视为匹配。%2 对评定者的平均值：时段的 F1 为 %3，情绪相同的时段的 F1 为 %4（Hripcsak 与 Rothschild，2005）。</translation>
    </message>
    <message>
        <source>On the matched labels the mean of %1 over %2 pairs was %3 (Light, 1971).</source>
        <translation>在匹配的标注上，%1 在 %2 对评定者上的平均值为 %3（Light，1971）。</translation>
    </message>
</context>
<context>
    <name>AgreementDialog</name>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Copy the &amp;sentence for a paper</source>
        <translation>复制论文用语句(&amp;S)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Raters with each other</source>
        <translation>评定者之间</translation>
    </message>
    <message>
        <source>A rater with the curves before Adapt</source>
        <translation>评定者与适应前的曲线</translation>
    </message>
    <message>
        <source>A rater with the curves after Adapt</source>
        <translation>评定者与适应后的曲线</translation>
    </message>
    <message>
        <source>Raters</source>
        <translation>评定者</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>they share half their time</source>
        <translation>共有一半时间</translation>
    </message>
    <message>
        <source>both ends are as close as</source>
        <translation>两端均相差不超过</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>No label is an answer too</source>
        <translation>无标注也算一种回答</translation>
    </message>
    <message>
        <source>When both leave a stretch unlabelled they agree that nothing is there. Without this only what both have labelled is compared.</source>
        <translation>双方都未标注的片段视为一致认为此处没有情绪。不选此项时，只比较双方都已标注的部分。</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bins of</source>
        <translation>单元长度(&amp;B)</translation>
    </message>
    <message>
        <source>Labels &amp;match when</source>
        <translation>标注匹配条件(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n label(s))</source>
        <translation>
            <numerusform>%1（%n 个标注）</numerusform>
        </translation>
    </message>
    <message>
        <source>The curves are not complete yet. The numbers follow by themselves.</source>
        <translation>曲线尚不完整。数值随后自动给出。</translation>
    </message>
    <message>
        <source>Choose a rater with labels.</source>
        <translation>请选择有标注的评定者。</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Ratings that go on in time</source>
        <translation>连续评定</translation>
    </message>
    <message>
        <source>What was rated</source>
        <translation>评定的内容</translation>
    </message>
    <message>
        <source>Choose two raters.</source>
        <translation>请选择两位评定者。</translation>
    </message>
    <message>
        <source>It takes ratings of the same thing by two raters.</source>
        <translation>需要两位评定者对同一内容的评定。</translation>
    </message>
    <message>
        <source>Each of them rates it while the recording plays: Rate &gt; Rate while it plays. Rate &gt; Who rates now says whose rating it is.</source>
        <translation>两人各自在播放时评定：评定 &gt; 播放时评定。由谁评定在 评定 &gt; 当前评定者 中选择。</translation>
    </message>
    <message>
        <source>Or take over curves that another rater made elsewhere: File &gt; Import.</source>
        <translation>或导入另一位评定者在别处完成的曲线：文件 &gt; 导入。</translation>
    </message>
    <message>
        <source>Nobody has labelled this recording yet.</source>
        <translation>还没有人标注此录像。</translation>
    </message>
    <message>
        <source>Label moments with the keys of the emotions, then let a second person do the same: Rate &gt; Start blind rating.</source>
        <translation>先用情绪按键标注，再请第二个人同样标注：评定 &gt; 开始盲评。</translation>
    </message>
    <message>
        <source>Or take over labels made elsewhere: File &gt; Import.</source>
        <translation>或导入在别处完成的标注：文件 &gt; 导入。</translation>
    </message>
    <message>
        <source>It takes the labels of two raters. So far there are those of one: %1.</source>
        <translation>需要两位评定者的标注。目前只有一位：%1。</translation>
    </message>
    <message>
        <source>Let a second person label the recording without seeing the first one&apos;s labels: Rate &gt; Start blind rating, and Rate &gt; Finish rating when they are done.</source>
        <translation>请第二个人在看不到第一位标注的情况下标注：评定 &gt; 开始盲评，完成后选 评定 &gt; 完成评定。</translation>
    </message>
    <message>
        <source>Or take over another rater&apos;s labels made elsewhere: File &gt; Import.</source>
        <translation>或导入另一位评定者在别处完成的标注：文件 &gt; 导入。</translation>
    </message>
    <message>
        <source>Or compare this rater with the curves: choose that under Compare.</source>
        <translation>或将此评定者与曲线比较：在“比较”下选择。</translation>
    </message>
</context>
<context>
    <name>AgreementNumbers</name>
    <message>
        <source>not defined, because %1</source>
        <translation>无定义，因为%1</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1（%2 至 %3）</translation>
    </message>
</context>
<context>
    <name>AgreementResults</name>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Value (95% interval)</source>
        <translation>值（95% 区间）</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Who said what</source>
        <translation>各自的判断</translation>
    </message>
    <message>
        <source>on the bins</source>
        <translation>按时间单元</translation>
    </message>
    <message>
        <source>label by label</source>
        <translation>逐个标注</translation>
    </message>
    <message>
        <source>What the bin size does</source>
        <translation>单元长度的影响</translation>
    </message>
    <message>
        <source>It was stopped, or the message in the window says why.</source>
        <translation>已停止，或窗口中的消息说明了原因。</translation>
    </message>
    <message>
        <source>%1: %2 bins of %3 s</source>
        <translation>%1：%2 个 %3 秒单元</translation>
    </message>
    <message>
        <source>For a paper</source>
        <translation>论文用语</translation>
    </message>
    <message>
        <source>The table is for two raters.</source>
        <translation>该表适用于两位评定者。</translation>
    </message>
    <message>
        <source>no partner</source>
        <translation>无对应</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>无标注</translation>
    </message>
    <message>
        <source>Rows: %1. Columns: %2. Per cent of the row.</source>
        <translation>行：%1。列：%2。按行的百分比。</translation>
    </message>
    <message>
        <source>Label by label: %1 pairs</source>
        <translation>逐个标注：%1 对</translation>
    </message>
    <message>
        <source>Same stretch (F1)</source>
        <translation>同一时段（F1）</translation>
    </message>
    <message>
        <source>Twice the pairs by the labels of both: whether they marked the same stretches.</source>
        <translation>配对数的两倍除以双方标注总数：双方是否标注了相同的时段。</translation>
    </message>
    <message>
        <source>Same stretch and emotion (F1)</source>
        <translation>同一时段且情绪相同（F1）</translation>
    </message>
    <message>
        <source>The same, of pairs with the same emotion: what has no partner counts against them.</source>
        <translation>同上，但只计情绪相同的配对：没有对应的标注会降低该值。</translation>
    </message>
    <message>
        <source>Label by label, two raters at a time: means over %1 pairs of raters</source>
        <translation>逐个标注，每次两位评定者：%1 对的平均值</translation>
    </message>
    <message>
        <source>%1 and %2: of %4 and %5 labels %3 match</source>
        <translation>%1 与 %2：%4 个与 %5 个标注中有 %3 个匹配</translation>
    </message>
</context>
<context>
    <name>AntecedentEllipses</name>
    <message>
        <source>Features %1 and %2: values %3 and %4</source>
        <translation>特征 %1 和 %2：值 %3 和 %4</translation>
    </message>
    <message>
        <source>rule R%1 fulfilled to %2</source>
        <translation>规则 R%1 满足程度 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>特征 %1</translation>
    </message>
    <message>
        <source>R%1</source>
        <translation>R%1</translation>
    </message>
</context>
<context>
    <name>AntecedentPlot</name>
    <message>
        <source>Feature %1: value %2, rule centre %3, fulfilled to %4</source>
        <translation>特征 %1：值 %2，规则中心 %3，满足程度 %4</translation>
    </message>
</context>
<context>
    <name>BesideView</name>
    <message>
        <source>Further video %1</source>
        <translation>其他视频 %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Start of %1 on the recording&apos;s time</source>
        <translation>%1 在录像时间上的起点</translation>
    </message>
    <message>
        <source>When this video begins, on the recording&apos;s time</source>
        <translation>此视频在录像时间上的起始时刻</translation>
    </message>
    <message>
        <source>Find its place from the sound</source>
        <translation>根据声音定位</translation>
    </message>
    <message>
        <source>Remove this video</source>
        <translation>移除此视频</translation>
    </message>
    <message>
        <source>This video does not reach here.</source>
        <translation>此视频不包含该时刻。</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>It begins at the playhead</source>
        <translation>从播放位置开始</translation>
    </message>
    <message>
        <source> ms/h</source>
        <translation> 毫秒/小时</translation>
    </message>
    <message>
        <source>Drift of %1&apos;s clock in an hour</source>
        <translation>%1 的时钟每小时漂移</translation>
    </message>
    <message>
        <source>How far this video&apos;s clock falls behind the recording&apos;s in an hour</source>
        <translation>此视频的时钟每小时比录像的时钟慢多少</translation>
    </message>
</context>
<context>
    <name>BinSizePlot</name>
    <message>
        <source>%1 s: %2</source>
        <translation>%1 秒：%2</translation>
    </message>
    <message>
        <source>bin size in s</source>
        <translation>单元长度（秒）</translation>
    </message>
</context>
<context>
    <name>BodyStrip</name>
    <message>
        <source>Heart</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>/min</source>
        <translation> 次/分</translation>
    </message>
    <message>
        <source>Skin conductance</source>
        <translation>皮肤电导</translation>
    </message>
    <message>
        <source>Conductance</source>
        <translation>皮肤电导</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>皮肤温度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>皮肤温度</translation>
    </message>
    <message>
        <source>%1–%2%3</source>
        <translation>%1–%2%3</translation>
    </message>
    <message>
        <source>Body signals</source>
        <translation>身体信号</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2: not measured</source>
        <translation>%1，%2：无测量值</translation>
    </message>
    <message>
        <source>%1 at %2: %3%4</source>
        <translation>%1，%2：%3%4</translation>
    </message>
</context>
<context>
    <name>BudgetPanel</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Labels of</source>
        <translation>标注来自(&amp;L)</translation>
    </message>
    <message>
        <source>Whose labels are counted</source>
        <translation>统计谁的标注</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the table for another program</source>
        <translation>复制表格以供其他程序使用</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间分配</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>All tiers together</source>
        <translation>所有层合计</translation>
    </message>
    <message>
        <source>All tiers of %1</source>
        <translation>%1 的所有层</translation>
    </message>
    <message>
        <source>Not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部标注</translation>
    </message>
    <message>
        <source>The time budget is on the clipboard.</source>
        <translation>时间分配表已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Total, s</source>
        <translation>总计（秒）</translation>
    </message>
    <message>
        <source>Mean, s</source>
        <translation>平均（秒）</translation>
    </message>
    <message>
        <source>Length of labels that last; moments have none</source>
        <translation>仅统计有时长的标注；时刻没有时长</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>&amp;Selected part only</source>
        <translation>仅所选部分(&amp;S)</translation>
    </message>
    <message>
        <source>Of the recording&apos;s length, or of the selected part&apos;s</source>
        <translation>占录像或所选部分时长的比例</translation>
    </message>
    <message>
        <source>%1 to %2; of labels that reach beyond it counts what lies in it</source>
        <translation>%1 至 %2；超出该部分的标注只计其中的时长</translation>
    </message>
    <message>
        <source>Select a part first: drag along the ruler above the timeline</source>
        <translation>请先选择一部分：在时间轴上方的标尺上拖动</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Checklist of this visit</source>
        <translation>此次就诊的检查表</translation>
    </message>
    <message>
        <source>%1, gone through by %2</source>
        <comment>a recording&apos;s file; a rater</comment>
        <translation>%1，由 %2 过目</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Who else has gone through it</source>
        <translation>还有谁已过目</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Not defined yet</source>
        <translation>尚未定义</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 ticks the emotions for which they have gone through this recording. Definitions are written in the coding scheme.</source>
        <translation>%1 勾选已针对其看完此录像的情绪。定义在编码方案中填写。</translation>
    </message>
    <message>
        <source>No recording is shown.</source>
        <translation>没有显示录像。</translation>
    </message>
    <message>
        <source>%1 of %2 gone through</source>
        <translation>已过目 %1 / %2</translation>
    </message>
</context>
<context>
    <name>Clipboard</name>
    <message>
        <source>Onset</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Choose the labels to be copied first.</source>
        <translation>请先选择要复制的标注。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) copied.</source>
        <translation>
            <numerusform>已复制 %n 个标注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnDialog</name>
    <message>
        <source>Columns of the table</source>
        <translation>表格的列</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评定者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Seconds or h:mm:ss</source>
        <translation>秒或 h:mm:ss</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Times are in</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>小数点为逗号</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>None, or found by its name</source>
        <translation>无，或按列名查找</translation>
    </message>
    <message>
        <source>Not yet: %1</source>
        <translation>尚不可用：%1</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>表格没有数据行。</translation>
    </message>
    <message>
        <source>First label: %1, %2 to %3</source>
        <translation>首个标注：%1，%2 至 %3</translation>
    </message>
    <message>
        <source>Labels, one a row</source>
        <translation>标注，每行一个</translation>
    </message>
    <message>
        <source>Curves, one a column</source>
        <translation>曲线，每列一条</translation>
    </message>
    <message>
        <source>The table holds</source>
        <translation>表格内容</translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s), the first of them %1: %2 samples a second from %3 on</source>
        <translation>
            <numerusform>%n 条曲线，首条为 %1：自 %3 起每秒 %2 个采样</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Not yet: choose the column that holds the time.</source>
        <translation>尚不可用：请选择包含时间的列。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list and its entry</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ConfusionTable</name>
    <message>
        <source>%1 · %2%</source>
        <translation>%1 · %2%</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4: %5 times</source>
        <translation>%1 判为%2，%3 判为%4：%5 次</translation>
    </message>
    <message>
        <source>Rows: %1, columns: %2</source>
        <translation>行：%1，列：%2</translation>
    </message>
</context>
<context>
    <name>CueStrip</name>
    <message>
        <source>Words</source>
        <translation>言语</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>Strongest at the playhead</source>
        <translation>播放位置处最强</translation>
    </message>
    <message>
        <source>%1: not analysed yet</source>
        <translation>%1：尚未分析</translation>
    </message>
    <message>
        <source>%1: no evidence</source>
        <translation>%1：无证据</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>均不符合</translation>
    </message>
    <message>
        <source>%1 %2 (%3–%4)</source>
        <translation>%1 %2（%3–%4）</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>模糊度 %1</translation>
    </message>
    <message>
        <source>Emotion curves</source>
        <translation>情绪曲线</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>隶属度</translation>
    </message>
    <message>
        <source>Ambiguity</source>
        <translation>模糊度</translation>
    </message>
    <message>
        <source>Curve of %1</source>
        <translation>%1曲线</translation>
    </message>
    <message>
        <source>zoomed out: the highest of every %1 s</source>
        <translation>已缩小：每 %1 秒取最高值</translation>
    </message>
    <message>
        <source>Curves appear here when a recording is open.</source>
        <translation>打开录像后，曲线显示在此处。</translation>
    </message>
    <message>
        <source>There are no curves of this recording yet.</source>
        <translation>该录像尚无曲线。</translation>
    </message>
    <message>
        <source>The recording is being analysed: curves fill in from the left.</source>
        <translation>正在分析录像：曲线将从左侧逐步显示。</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>尚未分析</translation>
    </message>
    <message>
        <source>No evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>&amp;Curves</source>
        <translation>曲线(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Over each other</source>
        <translation>叠加(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Stacked</source>
        <translation>堆叠(&amp;S)</translation>
    </message>
    <message>
        <source>One &amp;below the other</source>
        <translation>上下排列(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Emotions</source>
        <translation>情绪(&amp;E)</translation>
    </message>
    <message>
        <source>What they are &amp;judged from</source>
        <translation>判断依据(&amp;J)</translation>
    </message>
    <message>
        <source>As they &amp;are</source>
        <translation>原样(&amp;A)</translation>
    </message>
    <message>
        <source>Over %1 s</source>
        <translation>按 %1 秒</translation>
    </message>
    <message>
        <source>Smoot&amp;hing</source>
        <translation>平滑(&amp;H)</translation>
    </message>
    <message>
        <source>Bo&amp;unds</source>
        <translation>上下界(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Firing of the rules</source>
        <translation>规则触发(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Compare with</source>
        <translation>对比(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Values at the playhead	Return</source>
        <translation>播放位置处的值(&amp;V)	Return</translation>
    </message>
    <message>
        <source>Sho&amp;w all curves</source>
        <translation>显示所有曲线(&amp;W)</translation>
    </message>
    <message>
        <source>Export &amp;picture…</source>
        <translation>导出图片(&amp;P)…</translation>
    </message>
    <message>
        <source>bounds are drawn for up to %1 curves</source>
        <translation>最多为 %1 条曲线绘制上下界</translation>
    </message>
    <message>
        <source>How the curves are shown</source>
        <translation>曲线的显示方式</translation>
    </message>
    <message>
        <source>Show &amp;only this</source>
        <translation>仅显示此项(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Show or hide the curve of %1; S or a double click shows it alone</source>
        <translation>显示或隐藏%1曲线；按 S 或双击可单独显示</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>shown smoothed over %1 s</source>
        <translation>按 %1 秒平滑显示</translation>
    </message>
    <message>
        <source>nothing is compared when stacked</source>
        <translation>堆叠时不作对比</translation>
    </message>
    <message>
        <source>dotted: %1</source>
        <translation>点线：%1</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <comment>a modality and its per cent</comment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>%1, dotted %2</source>
        <translation>%1，点线为 %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>file name and times</comment>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Picture exported to %1.</source>
        <translation>图片已导出到 %1。</translation>
    </message>
    <message>
        <source>Hidden until the blind rating is finished.</source>
        <translation>盲评完成之前隐藏。</translation>
    </message>
    <message>
        <source>Smoothing: none</source>
        <translation>平滑：无</translation>
    </message>
    <message>
        <source>Smoothing over %1 s</source>
        <translation>平滑 %1 秒</translation>
    </message>
    <message>
        <source>Show o&amp;nly</source>
        <translation>仅显示(&amp;N)</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>dash-dotted: %1</source>
        <translation>点划线：%1</translation>
    </message>
    <message>
        <source>%1, dash-dotted %2</source>
        <translation>%1，点划线为 %2</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add label</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>更改标注</translation>
    </message>
    <message>
        <source>Remove label</source>
        <translation>删除标注</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Add emotion</source>
        <translation>添加情绪</translation>
    </message>
    <message>
        <source>Change emotion</source>
        <translation>更改情绪</translation>
    </message>
    <message>
        <source>Remove emotion</source>
        <translation>移除情绪</translation>
    </message>
    <message>
        <source>Add recording</source>
        <translation>添加录像</translation>
    </message>
    <message>
        <source>Change recording</source>
        <translation>更改录像</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Forget adaptation</source>
        <translation>放弃适应</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Start from earlier visits</source>
        <translation>从以往就诊出发</translation>
    </message>
    <message>
        <source>Do not start from earlier visits</source>
        <translation>不从以往就诊出发</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>忘记以往就诊</translation>
    </message>
    <message>
        <source>Add video</source>
        <translation>添加视频</translation>
    </message>
    <message>
        <source>Align video</source>
        <translation>对齐视频</translation>
    </message>
    <message>
        <source>Remove video</source>
        <translation>移除视频</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>更改备注</translation>
    </message>
    <message>
        <source>Import coding scheme</source>
        <translation>导入编码方案</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Change tier</source>
        <translation>更改层</translation>
    </message>
    <message>
        <source>Move tier</source>
        <translation>移动层</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>移除层</translation>
    </message>
    <message>
        <source>Start blind rating</source>
        <translation>开始盲评</translation>
    </message>
    <message>
        <source>Finish rating</source>
        <translation>完成评定</translation>
    </message>
    <message>
        <source>Split label</source>
        <translation>拆分标注</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>合并标注</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>移到层</translation>
    </message>
    <message>
        <source>Copy labels</source>
        <translation>复制标注</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>更换标注情绪</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Rate again</source>
        <translation>重新评定</translation>
    </message>
    <message>
        <source>Take off reaction time</source>
        <translation>扣除反应时</translation>
    </message>
    <message>
        <source>Remove rating</source>
        <translation>移除评定</translation>
    </message>
    <message>
        <source>Labels of a rating</source>
        <translation>由评定生成标注</translation>
    </message>
    <message>
        <source>Accept prediction</source>
        <translation>采纳预测</translation>
    </message>
    <message>
        <source>Merge projects</source>
        <translation>合并项目</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>添加患者</translation>
    </message>
    <message>
        <source>Import measures</source>
        <translation>导入测量值</translation>
    </message>
    <message>
        <source>Remove measures</source>
        <translation>移除测量值</translation>
    </message>
    <message>
        <source>Rename patient</source>
        <translation>重命名患者</translation>
    </message>
    <message>
        <source>Change visit</source>
        <translation>更改就诊</translation>
    </message>
    <message>
        <source>Remove recording</source>
        <translation>移除录像</translation>
    </message>
    <message>
        <source>Paste labels</source>
        <translation>粘贴标注</translation>
    </message>
    <message>
        <source>Move emotion</source>
        <translation>移动情绪</translation>
    </message>
    <message>
        <source>Merge emotions</source>
        <translation>合并情绪</translation>
    </message>
    <message>
        <source>Add rater</source>
        <translation>添加评定者</translation>
    </message>
    <message>
        <source>Rename rater</source>
        <translation>重命名评定者</translation>
    </message>
    <message>
        <source>Remove rater</source>
        <translation>移除评定者</translation>
    </message>
    <message>
        <source>Tick as gone through</source>
        <translation>勾选为已过目</translation>
    </message>
    <message>
        <source>Untick</source>
        <translation>取消勾选</translation>
    </message>
</context>
<context>
    <name>Emotion</name>
    <message>
        <source>Neutral</source>
        <translation>中性</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>Joy</source>
        <translation>喜悦</translation>
    </message>
    <message>
        <source>Sadness</source>
        <translation>悲伤</translation>
    </message>
    <message>
        <source>Anger</source>
        <translation>愤怒</translation>
    </message>
    <message>
        <source>Fear</source>
        <translation>恐惧</translation>
    </message>
    <message>
        <source>Disgust</source>
        <translation>厌恶</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>惊讶</translation>
    </message>
    <message>
        <source>Contempt</source>
        <translation>轻蔑</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>压力</translation>
    </message>
    <message>
        <source>Valence</source>
        <translation>效价</translation>
    </message>
    <message>
        <source>Arousal</source>
        <translation>唤醒度</translation>
    </message>
    <message>
        <source>Dominance</source>
        <translation>支配度</translation>
    </message>
</context>
<context>
    <name>EmotionOrder</name>
    <message>
        <source>The emotions are in &amp;order</source>
        <translation>情绪有顺序(&amp;O)</translation>
    </message>
    <message>
        <source>Such as low, medium, high: then it counts how far apart two answers are (weighted kappa, ordinal alpha).</source>
        <translation>例如低、中、高：此时计入两个答案相差多远（加权 kappa、有序 alpha）。</translation>
    </message>
    <message>
        <source>The emotions from the least to the most</source>
        <translation>情绪，从最低到最高</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>EmotionSpaceCanvas</name>
    <message>
        <source>Emotion space</source>
        <translation>情绪空间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time and emotion</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>EmotionSpaceView</name>
    <message>
        <source>Emotion space</source>
        <translation>情绪空间</translation>
    </message>
    <message>
        <source>Coloured by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>strongest emotion</source>
        <translation>最强情绪</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>What the points are coloured by</source>
        <translation>各点按什么着色</translation>
    </message>
    <message>
        <source>Draw a line round points to mark their moments; an emotion&apos;s key then labels them</source>
        <translation>圈出若干点以选定其时刻；再按某情绪的按键即可标注</translation>
    </message>
    <message>
        <source>The map appears once the recording is analysed.</source>
        <translation>录像分析完成后显示分布图。</translation>
    </message>
    <message>
        <source>The map of a recording&apos;s moments appears here.</source>
        <translation>录像各时刻的分布图显示在此处。</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>均不符合</translation>
    </message>
    <message numerus="yes">
        <source>%n stretch(es) marked, %1 s in all: an emotion&apos;s key labels them, Escape lets go.</source>
        <translation>
            <numerusform>已选定 %n 个片段，共 %1 秒：按情绪的按键可标注，按 Esc 取消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each point is a moment of 0.2 s.</source>
        <translation>每个点为 0.2 秒的一个时刻。</translation>
    </message>
    <message>
        <source>One point for every %1 s.</source>
        <translation>每 %1 秒一个点。</translation>
    </message>
    <message>
        <source>The two axes hold %1 % of what differs.</source>
        <translation>两条轴涵盖了 %1 % 的差异。</translation>
    </message>
    <message>
        <source>ambiguity</source>
        <translation>模糊度</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation>无证据</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The file is not there. Check whether it was moved or renamed.</source>
        <translation>文件不存在。请检查是否已被移动或重命名。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its permissions and the disk.</source>
        <translation>无法读取文件。请检查访问权限和磁盘。</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from where it came from.</source>
        <translation>文件为空。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>This is not a video or sound file that can be played. Open a recording such as MP4, MKV, MOV or WAV.</source>
        <translation>这不是可播放的视频或声音文件。请打开 MP4、MKV、MOV 或 WAV 等格式的录像。</translation>
    </message>
    <message>
        <source>The recording is damaged or cut short. Copy it again from where it came from.</source>
        <translation>录像已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The recording has no picture.</source>
        <translation>该录像没有画面。</translation>
    </message>
    <message>
        <source>The recording has no sound.</source>
        <translation>该录像没有声音。</translation>
    </message>
    <message>
        <source>No face was found. Use a recording in which the face is at least 48 pixels high and seen from the front.</source>
        <translation>未找到面部。请使用面部正对镜头且高度不少于 48 像素的录像。</translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal to analyse. Add a transcript or body signals from the File menu.</source>
        <translation>没有可供分析的面部、声音、言语或身体信号。请在“文件”菜单中添加文字稿或身体信号。</translation>
    </message>
    <message>
        <source>The transcript cannot be read. Correct that line, or export the transcript again as SRT or VTT.</source>
        <translation>无法读取文字稿。请更正该行，或将文字稿重新导出为 SRT 或 VTT。</translation>
    </message>
    <message>
        <source>The table cannot be read. Correct that column or line.</source>
        <translation>无法读取表格。请更正该列或该行。</translation>
    </message>
    <message>
        <source>The labels cannot be used. Correct them and try again.</source>
        <translation>标注无法使用。请更正后重试。</translation>
    </message>
    <message>
        <source>The model file cannot be used. Install Tempera again.</source>
        <translation>模型文件无法使用。请重新安装 Tempera。</translation>
    </message>
    <message>
        <source>The part of Tempera that computes the curves cannot be loaded. Install Tempera again.</source>
        <translation>无法加载 Tempera 中计算曲线的部分。请重新安装 Tempera。</translation>
    </message>
    <message>
        <source>The adaptation was made with another version of the model, so the curves are shown without it. Press Adapt to make it anew.</source>
        <translation>该适应由另一版本的模型生成，因此曲线暂不使用它。请按“适应”重新生成。</translation>
    </message>
    <message>
        <source>This is not a Tempera project, or it is damaged. Open another one, or restore a backup.</source>
        <translation>这不是 Tempera 项目，或项目已损坏。请打开其他项目，或恢复备份。</translation>
    </message>
    <message>
        <source>This project was written by a newer version. Update Tempera; the file was not changed.</source>
        <translation>该项目由较新版本创建。请更新 Tempera；文件未被更改。</translation>
    </message>
    <message>
        <source>This project is open in another program. Close it there and try again.</source>
        <translation>该项目已在其他程序中打开。请先在那里关闭再重试。</translation>
    </message>
    <message>
        <source>The file cannot be written, and nothing was left half done. Check that the folder exists, is writable and has free space.</source>
        <translation>无法写入文件，且未留下不完整的内容。请检查文件夹是否存在、可写且有可用空间。</translation>
    </message>
    <message>
        <source>The recording is not where the project expects it. Choose Relink and point to the file.</source>
        <translation>录像不在项目记录的位置。请选择“重新关联”并指定该文件。</translation>
    </message>
    <message>
        <source>This is not the recording that was analysed: its content differs. Choose Relink and point to the original.</source>
        <translation>这不是已分析的录像：内容不同。请选择“重新关联”并指定原文件。</translation>
    </message>
    <message>
        <source>This cannot be done as it stands.</source>
        <translation>当前无法执行此操作。</translation>
    </message>
    <message>
        <source>It has changed in the meantime. Look at it again and repeat the change.</source>
        <translation>内容在此期间已有变化。请重新查看后再作更改。</translation>
    </message>
    <message>
        <source>An internal error. Please report it with the steps that led here.</source>
        <translation>内部错误。请连同操作步骤一并报告。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>No face was found: the face is left out of the curves.</source>
        <translation>未找到面部：曲线不含面部信息。</translation>
    </message>
    <message>
        <source>Nobody is heard speaking: the voice is left out of the curves.</source>
        <translation>未听到有人说话：曲线不含声音信息。</translation>
    </message>
    <message>
        <source>There is no picture: the face is left out of the curves.</source>
        <translation>没有画面：曲线不含面部信息。</translation>
    </message>
    <message>
        <source>These columns cannot be learned from. Choose other columns.</source>
        <translation>无法从这些列学习。请选择其他列。</translation>
    </message>
    <message>
        <source>This file cannot be taken over. Correct it, or export it again from the program that it came from.</source>
        <translation>无法导入此文件。请更正该文件，或从生成它的程序重新导出。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to another program</source>
        <translation>导出到其他程序</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Tiers to export</source>
        <translation>要导出的层</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>The &amp;curves</source>
        <translation>曲线(&amp;C)</translation>
    </message>
    <message>
        <source>The curves&apos; &amp;episodes, as a tier</source>
        <translation>曲线的情绪时段，作为一层(&amp;E)</translation>
    </message>
    <message>
        <source>Once the recording is analysed</source>
        <translation>需先完成录像分析</translation>
    </message>
    <message>
        <source>What this format cannot hold</source>
        <translation>此格式无法保存的内容</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>This format holds everything that is chosen.</source>
        <translation>此格式可保存所选的全部内容。</translation>
    </message>
    <message>
        <source>This format cannot hold everything:</source>
        <translation>此格式无法保存全部内容：</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>正在检查此格式可保存的内容…</translation>
    </message>
    <message>
        <source>&amp;Body signals and imported measures</source>
        <translation>身体信号与导入的测量值(&amp;B)</translation>
    </message>
    <message>
        <source>This recording has none</source>
        <translation>此录像没有</translation>
    </message>
</context>
<context>
    <name>GoToDialog</name>
    <message>
        <source>Go to time</source>
        <translation>转到时间</translation>
    </message>
    <message>
        <source>&amp;Time, or # and the number of a frame:</source>
        <translation>时间，或 # 加帧号(&amp;T)：</translation>
    </message>
    <message>
        <source>The recording goes from %1 to %2.</source>
        <translation>录像从 %1 到 %2。</translation>
    </message>
    <message>
        <source>There are no frames here, or they are still being counted: write a time.</source>
        <translation>这里没有画面帧，或仍在计数：请输入时间。</translation>
    </message>
    <message>
        <source>The last frame is number %1.</source>
        <translation>最后一帧的编号是 %1。</translation>
    </message>
    <message>
        <source>Write a time like 1:02:03.500, 2:03 or 83.5 (seconds), or a frame like #1234 or 1234 f.</source>
        <translation>请输入时间，如 1:02:03.500、2:03 或 83.5（秒），或帧号，如 #1234 或 1234 f。</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>The user guide is not there. Install Tempera again.</source>
        <translation>未找到用户指南。请重新安装 Tempera。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>At the start</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>%1, the state now</source>
        <translation>%1，当前状态</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1，已撤销</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Click a line to go back to the state after it</source>
        <translation>单击某行可回到该步之后的状态</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>格式：%1</translation>
    </message>
    <message>
        <source>As the &amp;transcript: what was said</source>
        <translation>作为文字稿(&amp;T)：所说的话</translation>
    </message>
    <message>
        <source>As &amp;labels</source>
        <translation>作为标注(&amp;L)</translation>
    </message>
    <message>
        <source>Tiers to import</source>
        <translation>要导入的层</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n label(s)</source>
        <translation>
            <numerusform>%1：%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n label(s)</source>
        <translation>
            <numerusform>%1（%2）：%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, running text</source>
        <translation>%1，连续文本</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Curves and signals to import</source>
        <translation>要导入的曲线和信号</translation>
    </message>
    <message>
        <source>%1, %2 samples a second</source>
        <translation>%1，每秒 %2 个采样</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Rater, where the file names none</source>
        <translation>评定者（文件未注明时）</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Move all times by</source>
        <translation>所有时间平移</translation>
    </message>
    <message>
        <source>Leave out what lies outside the recording</source>
        <translation>舍去录像之外的内容</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Curves and signals</source>
        <translation>曲线和信号</translation>
    </message>
    <message>
        <source>What curves and signals become</source>
        <translation>曲线和信号的用途</translation>
    </message>
    <message>
        <source>As ratings that go on in time</source>
        <translation>作为连续评定</translation>
    </message>
    <message>
        <source>For the engine to learn from</source>
        <translation>作为测量值，供学习使用</translation>
    </message>
    <message>
        <source>Beside face, voice and words: when you adapt, what tells your labels apart is looked for in these columns, too.</source>
        <translation>除面部、声音和言语之外：适应时也会在这些列中寻找区分各标注的特征。</translation>
    </message>
    <message>
        <source>This column is</source>
        <translation>此列为</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>heart rate (beats a minute)</source>
        <translation>心率（次/分）</translation>
    </message>
    <message>
        <source>skin conductance (µS)</source>
        <translation>皮肤电导（µS）</translation>
    </message>
    <message>
        <source>skin temperature (°C)</source>
        <translation>皮肤温度（°C）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation>面部(&amp;F)</translation>
    </message>
    <message>
        <source>There are several in the file. Curves and signals are those of the chosen one.</source>
        <translation>文件中有多个面部。曲线和信号取自所选的一个。</translation>
    </message>
    <message numerus="yes">
        <source>%1, found in %n frame(s)</source>
        <translation>
            <numerusform>%1，在 %n 帧中找到</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectorView</name>
    <message>
        <source>R%1</source>
        <translation>R%1</translation>
    </message>
    <message>
        <source>speaks for none</source>
        <translation>不支持任何情绪</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检视器</translation>
    </message>
    <message>
        <source>How mixed the emotions are here: 0 clear, 1 as mixed as can be</source>
        <translation>此处情绪的混杂程度：0 为明确，1 为最混杂</translation>
    </message>
    <message>
        <source>How much there is to judge from here: 0 nothing, 1 everything clear</source>
        <translation>此处可供判断的信息量：0 为没有，1 为完全清楚</translation>
    </message>
    <message>
        <source>Rules that fired</source>
        <translation>触发的规则</translation>
    </message>
    <message>
        <source>Each small curve is one condition of a rule; the mark is the value at the playhead.</source>
        <translation>每条小曲线是规则的一个条件；标记为播放位置处的值。</translation>
    </message>
    <message>
        <source>What the analysis says at the playhead appears here once it has got that far.</source>
        <translation>分析进行到播放位置后，结果显示在此处。</translation>
    </message>
    <message>
        <source>Ambiguity %1</source>
        <translation>模糊度 %1</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>证据 %1</translation>
    </message>
    <message>
        <source>No evidence here: neither face nor voice nor words.</source>
        <translation>此处无证据：没有面部、声音或言语。</translation>
    </message>
    <message>
        <source>None of these fits well.</source>
        <translation>均不太符合。</translation>
    </message>
    <message>
        <source>None of these fits well; the nearest is %1 (%2).</source>
        <translation>均不太符合；最接近的是%1（%2）。</translation>
    </message>
    <message>
        <source>Both %1 (%2) and %3 (%4).</source>
        <translation>同时有%1（%2）和%3（%4）。</translation>
    </message>
    <message>
        <source>Mostly %1 (%2), with some %3.</source>
        <translation>以%1（%2）为主，带有一些%3。</translation>
    </message>
    <message>
        <source>Mostly %1 (%2).</source>
        <translation>以%1（%2）为主。</translation>
    </message>
    <message>
        <source>Only the face speaks here.</source>
        <translation>此处仅有面部信息。</translation>
    </message>
    <message>
        <source>The face speaks loudest.</source>
        <translation>面部最为明显。</translation>
    </message>
    <message>
        <source>Only the voice speaks here.</source>
        <translation>此处仅有声音信息。</translation>
    </message>
    <message>
        <source>The voice speaks loudest.</source>
        <translation>声音最为明显。</translation>
    </message>
    <message>
        <source>Only the words speak here.</source>
        <translation>此处仅有言语信息。</translation>
    </message>
    <message>
        <source>The words speak loudest.</source>
        <translation>言语最为明显。</translation>
    </message>
    <message>
        <source>Only the body speaks here.</source>
        <translation>此处仅有身体信息。</translation>
    </message>
    <message>
        <source>The body speaks loudest.</source>
        <translation>身体最为明显。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 −%2</source>
        <translation>%1 −%2</translation>
    </message>
    <message>
        <source>%1 +%2</source>
        <translation>%1 +%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing measured sets it apart in this recording.</source>
        <translation>在此录像中，测得的各项没有使它与众不同。</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>音高</translation>
    </message>
    <message>
        <source>loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>speech rate</source>
        <translation>语速</translation>
    </message>
    <message>
        <source>share of speech</source>
        <translation>说话时间占比</translation>
    </message>
    <message>
        <source>mouth region contrast</source>
        <translation>嘴部区域对比度</translation>
    </message>
    <message>
        <source>brow region contrast</source>
        <translation>眉部区域对比度</translation>
    </message>
    <message>
        <source>heart rate</source>
        <translation>心率</translation>
    </message>
    <message>
        <source>skin conductance</source>
        <translation>皮肤电导</translation>
    </message>
    <message>
        <source>skin temperature</source>
        <translation>皮肤温度</translation>
    </message>
    <message>
        <source>by %1 semitones</source>
        <translation>相差 %1 个半音</translation>
    </message>
    <message>
        <source>by %1 dB</source>
        <translation>相差 %1 分贝</translation>
    </message>
    <message>
        <source>by %1 beats a minute</source>
        <translation>相差每分钟 %1 次</translation>
    </message>
    <message>
        <source>by %1 µS</source>
        <translation>相差 %1 µS</translation>
    </message>
    <message>
        <source>by %1 °C</source>
        <translation>相差 %1 °C</translation>
    </message>
    <message>
        <source>by %1 %</source>
        <comment>percent</comment>
        <translation>相差 %1%</translation>
    </message>
    <message>
        <source>%1 higher</source>
        <translation>%1较高</translation>
    </message>
    <message>
        <source>%1 lower</source>
        <translation>%1较低</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a difference and its size</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>more often said: %1</source>
        <translation>更常说：%1</translation>
    </message>
    <message>
        <source>Where it fires: %1.</source>
        <translation>在它触发之处：%1。</translation>
    </message>
    <message>
        <source>by about %1 syllables a second</source>
        <translation>相差约每秒 %1 个音节</translation>
    </message>
    <message>
        <source>Co&amp;nditions as</source>
        <translation>条件显示为(&amp;N)</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Ellipses</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Up</source>
        <comment>vertical axis</comment>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>Feature %1</source>
        <translation>特征 %1</translation>
    </message>
    <message>
        <source>Each pair of ellipses is a rule: it holds to 0.9 within the inner one and to 0.6 within the outer one. The dot is the value at the playhead, the line its last two seconds.</source>
        <translation>每对椭圆是一条规则：在内椭圆之内满足程度不低于 0.9，在外椭圆之内不低于 0.6。圆点为播放位置处的值，线为其最近两秒的轨迹。</translation>
    </message>
    <message>
        <source>Hidden until the blind rating is finished.</source>
        <translation>盲评完成之前隐藏。</translation>
    </message>
    <message>
        <source>Only the imported measures speak here.</source>
        <translation>此处仅有导入的测量值。</translation>
    </message>
    <message>
        <source>The imported measures speak loudest.</source>
        <translation>导入的测量值最为明显。</translation>
    </message>
</context>
<context>
    <name>Job</name>
    <message>
        <source>%1 – stopping</source>
        <translation>%1 – 正在停止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>work and its stage</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Work in the background</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>停止此任务</translation>
    </message>
    <message>
        <source>%1 – %2 %, %3</source>
        <translation>%1 – %2%，%3</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message numerus="yes">
        <source>+ %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>All background work, and problems</source>
        <translation>所有后台任务及问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Background work: %1</source>
        <translation>后台任务：%1</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Tempera: keys</source>
        <translation>Tempera：按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Preset: %1. Every key can be changed under Settings, Keys.</source>
        <translation>预设：%1。所有按键均可在“设置”的“按键”中更改。</translation>
    </message>
    <message>
        <source>Mouse and timeline</source>
        <translation>鼠标与时间轴</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>鼠标滚轮</translation>
    </message>
    <message>
        <source>Zoom at the pointer; with Shift, move along</source>
        <translation>在指针处缩放；按住 Shift 则平移</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>Move along; on the ruler, select a part</source>
        <translation>平移；在标尺上则选择区段</translation>
    </message>
    <message>
        <source>Drag the playhead</source>
        <translation>拖动播放头</translation>
    </message>
    <message>
        <source>Scrub through picture and sound</source>
        <translation>快速浏览画面和声音</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Repeat the label or the line of the transcript</source>
        <translation>循环播放该标注或文字稿的该行</translation>
    </message>
    <message>
        <source>Hold a label key</source>
        <translation>按住标注键</translation>
    </message>
    <message>
        <source>Label a span while it plays; a tap labels a moment</source>
        <translation>播放时标注一个区段；轻按则标注时刻</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Tempera keys</source>
        <translation>Tempera 按键</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>预设(&amp;P)：</translation>
    </message>
    <message>
        <source>Laptop (no Home, End, Delete)</source>
        <translation>笔记本电脑（无 Home、End、Delete 键）</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>New key: press it here</source>
        <translation>新按键：请在此按下</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此按键(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Also use it</source>
        <translation>同时使用此按键(&amp;A)</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>无按键(&amp;K)</translation>
    </message>
    <message>
        <source>As in the p&amp;reset</source>
        <translation>恢复预设按键(&amp;R)</translation>
    </message>
    <message>
        <source>Key sheet…</source>
        <translation>按键表…</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>由您更改</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Choose a command.</source>
        <translation>请选择命令。</translation>
    </message>
    <message>
        <source>⚠ %1 is the key of “%2”, which would lose it.</source>
        <translation>⚠ %1 已是“%2”的按键，该命令将失去此按键。</translation>
    </message>
    <message>
        <source>⚠ A label key is one key: it is held down while the span lasts.</source>
        <translation>⚠ 标注键只能是单个键：标注区段时需一直按住。</translation>
    </message>
</context>
<context>
    <name>LabelCells</name>
    <message>
        <source>&quot;%1&quot; is not a time. Write it like 1:02:03.500, 2:03 or 83.5 (seconds).</source>
        <translation>“%1”不是时间。请写成 1:02:03.500、2:03 或 83.5（秒）。</translation>
    </message>
    <message>
        <source>A label starts before it ends.</source>
        <translation>标注的起点须在终点之前。</translation>
    </message>
</context>
<context>
    <name>LabelModel</name>
    <message>
        <source>moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>%1, at the playhead</source>
        <translation>%1，在播放位置</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Name of a new emotion</source>
        <translation>新情绪的名称</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the emotion</source>
        <translation>添加该情绪</translation>
    </message>
    <message>
        <source>Rename, colour, key, remove</source>
        <translation>重命名、颜色、按键、移除</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n label(s)</source>
        <translation>
            <numerusform>%1，按键 %2，%n 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n label(s)</source>
        <translation>
            <numerusform>%1，%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>Key %1: tap for a moment, hold while playing for a span</source>
        <translation>按键 %1：轻按标注时刻，播放时按住标注区段</translation>
    </message>
    <message>
        <source>Click to label the playhead or the selection</source>
        <translation>单击可标注播放位置或所选区段</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>New name for %1:</source>
        <translation>%1的新名称：</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>%1的颜色</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove (in use by %n label(s))</source>
        <translation>
            <numerusform>移除（被 %n 个标注使用）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelStrip</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1，%2 – %3</translation>
    </message>
    <message>
        <source>%1 (rater %2)</source>
        <translation>%1（评定者 %2）</translation>
    </message>
    <message>
        <source>New labels go here.</source>
        <translation>新标注放在此处。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) selected</source>
        <translation>
            <numerusform>已选 %n 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>new labels go here</source>
        <translation>新标注放在此处</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>LabelTable</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the table of labels</source>
        <translation>筛选标注表</translation>
    </message>
    <message>
        <source>Table of labels</source>
        <translation>标注表</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>%1 starts at %2 and never stops: left out.</source>
        <translation>%1 始于 %2，从未结束：已舍去。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a label left out, the first in line %1.</source>
        <translation>
            <numerusform>已舍去 %n 行没有标注的数据，第一处在第 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is not UTF-8; it was read as Windows-1252 (Western European).</source>
        <translation>文本不是 UTF-8 编码；已按 Windows-1252（西欧）读取。</translation>
    </message>
    <message>
        <source>The file&apos;s time 0 lies elsewhere in %1: all times were moved by %2 s.</source>
        <translation>文件的零点在 %1 中位于别处：所有时间已移动 %2 秒。</translation>
    </message>
    <message>
        <source>The file&apos;s media begin at different times, and none is named like this recording: no time was moved.</source>
        <translation>文件中各媒体的起点不同，且没有一个与此录像同名：时间未作移动。</translation>
    </message>
    <message numerus="yes">
        <source>%1 belongs to this recording; %n other observation(s) are not chosen.</source>
        <translation>
            <numerusform>%1 属于此录像；另有 %n 个观察未选中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Several faces (found in so many frames: %1): face %2 is taken.</source>
        <translation>有多张人脸（各自检出的帧数：%1）：采用人脸 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Rows of %n file(s): those of %1 are taken.</source>
        <translation>
            <numerusform>含 %n 个文件的数据行：采用 %1 的数据行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Patients, visits and recordings</source>
        <translation>患者、就诊与录像</translation>
    </message>
    <message>
        <source>Add a recording…</source>
        <translation>添加录像…</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>Made by a program; no person is shown.</source>
        <translation>由程序生成，不含真实人物。</translation>
    </message>
    <message>
        <source>Visit of %1</source>
        <translation>就诊日期 %1</translation>
    </message>
    <message>
        <source>Length %1</source>
        <translation>时长 %1</translation>
    </message>
    <message>
        <source>Patient and date…</source>
        <translation>患者和日期…</translation>
    </message>
    <message>
        <source>Rename patient…</source>
        <translation>重命名患者…</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Remove from the project</source>
        <translation>从项目中移除</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message numerus="yes">
        <source>%n label(s) will be left out.</source>
        <translation>
            <numerusform>将舍去 %n 个标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) overlapping others will go to a further tier.</source>
        <translation>
            <numerusform>%n 个与其他标注重叠的标注将移入另一层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s) will become one millisecond long.</source>
        <translation>
            <numerusform>%n 个时刻将变为一毫秒长。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The labels of %n tier(s) will be put together.</source>
        <translation>
            <numerusform>%n 个层的标注将合并在一起。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who set the labels will be left out (%n rater(s)).</source>
        <translation>
            <numerusform>标注由谁添加将不予保存（%n 位评定者）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tier(s) will be written without the tier above.</source>
        <translation>
            <numerusform>%n 个层写出时将不含上级层。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) will be left out.</source>
        <translation>
            <numerusform>将舍去 %n 条备注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text will be left out.</source>
        <translation>
            <numerusform>将舍去 %n 个无文字的标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) will be cut after 40 bytes.</source>
        <translation>
            <numerusform>%n 个标注将在 40 字节后截断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line breaks in %n label(s) will become blanks.</source>
        <translation>
            <numerusform>%n 个标注中的换行将变为空格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) before the start will be left out or cut there.</source>
        <translation>
            <numerusform>%n 个起点之前的标注将被舍去或在起点处截断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The times of %n label(s) will be rounded to milliseconds.</source>
        <translation>
            <numerusform>%n 个标注的时间将取整到毫秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording will not be named.</source>
        <translation>不注明录像名称。</translation>
    </message>
    <message>
        <source>The emotions&apos; colours will be left out.</source>
        <translation>将舍去情绪的颜色。</translation>
    </message>
    <message>
        <source>The emotions&apos; definitions will be left out.</source>
        <translation>将舍去情绪的定义。</translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be left out.</source>
        <translation>
            <numerusform>将舍去 %n 条曲线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) will be rounded to 16 bits.</source>
        <translation>
            <numerusform>%n 条曲线将取整到 16 位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The names or units of %n curve(s) will be shortened to ASCII.</source>
        <translation>
            <numerusform>%n 条曲线的名称或单位将缩短为 ASCII 字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Angle brackets in %n label(s) will be taken for markup by readers.</source>
        <translation>
            <numerusform>%n 个标注中的尖括号在读取时会被当作格式标记。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Tempera project (*.tempera)</source>
        <translation>Tempera 项目 (*.tempera)</translation>
    </message>
    <message>
        <source>Open a video or sound recording</source>
        <translation>打开视频或录音</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>录像 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Where is the recording now?</source>
        <translation>录像现在位于何处？</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>导出时间轴</translation>
    </message>
    <message>
        <source>Emotion curves from patient videos, learned from a few labels.</source>
        <translation>从患者视频得到的情绪曲线，仅需少量标注即可学习。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Tempera is free software under the GNU General Public License, version 3 or later. It comes with no warranty. It is built on:</source>
        <translation>Tempera 是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本，不提供任何担保。其基于：</translation>
    </message>
    <message>
        <source>Qt, FFmpeg (LGPL)</source>
        <translation>Qt、FFmpeg (LGPL)</translation>
    </message>
    <message>
        <source>PyTorch (BSD), OpenCV (Apache 2.0), QCustomPlot (GPL)</source>
        <translation>PyTorch (BSD)、OpenCV (Apache 2.0)、QCustomPlot (GPL)</translation>
    </message>
    <message>
        <source>Lucide icons (ISC)</source>
        <translation>Lucide 图标 (ISC)</translation>
    </message>
    <message>
        <source>About Tempera</source>
        <translation>关于 Tempera</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;video…</source>
        <translation>打开视频(&amp;V)…</translation>
    </message>
    <message>
        <source>Open &amp;project…</source>
        <translation>打开项目(&amp;P)…</translation>
    </message>
    <message>
        <source>Open &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>&amp;Transcript…</source>
        <translation>文字稿(&amp;T)…</translation>
    </message>
    <message>
        <source>Choose the transcript</source>
        <translation>选择文字稿</translation>
    </message>
    <message>
        <source>&amp;Body signals…</source>
        <translation>身体信号(&amp;B)…</translation>
    </message>
    <message>
        <source>Choose the body signals</source>
        <translation>选择身体信号</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Relin&amp;k recording…</source>
        <translation>重新关联录像(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>导出时间轴(&amp;E)…</translation>
    </message>
    <message>
        <source>Export se&amp;gments…</source>
        <translation>导出区段(&amp;G)…</translation>
    </message>
    <message>
        <source>Export the segments</source>
        <translation>导出区段</translation>
    </message>
    <message>
        <source>Export l&amp;abels…</source>
        <translation>导出标注(&amp;A)…</translation>
    </message>
    <message>
        <source>Export the labels</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Delete labels</source>
        <translation>删除标注(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all labels</source>
        <translation>全选标注(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Adapt</source>
        <translation>适应(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next face is the patient&apos;s</source>
        <translation>下一张面部为患者(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>循环(&amp;R)</translation>
    </message>
    <message>
        <source>Sound &amp;off</source>
        <translation>静音(&amp;O)</translation>
    </message>
    <message>
        <source>Spee&amp;d</source>
        <translation>速度(&amp;D)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Arrange as at first</source>
        <translation>恢复初始布局(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Intended use</source>
        <translation>预期用途(&amp;I)</translation>
    </message>
    <message>
        <source>Intended use</source>
        <translation>预期用途</translation>
    </message>
    <message>
        <source>&amp;About Tempera</source>
        <translation>关于 Tempera(&amp;A)</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>%1 – %2 – Tempera</source>
        <translation>%1 – %2 – Tempera</translation>
    </message>
    <message>
        <source>%1 – Tempera</source>
        <translation>%1 – Tempera</translation>
    </message>
    <message>
        <source>Tempera</source>
        <translation>Tempera</translation>
    </message>
    <message>
        <source>SQLite (public domain), libsodium (ISC), JSON for Modern C++ (MIT)</source>
        <translation>SQLite（公有领域）、libsodium (ISC)、JSON for Modern C++ (MIT)</translation>
    </message>
    <message>
        <source>&amp;Continue the analysis</source>
        <translation>继续分析(&amp;C)</translation>
    </message>
    <message>
        <source>Export r&amp;ules…</source>
        <translation>导出规则(&amp;U)…</translation>
    </message>
    <message>
        <source>Export the rules</source>
        <translation>导出规则</translation>
    </message>
    <message>
        <source>Next &amp;suggested moment</source>
        <translation>下一个建议时刻(&amp;S)</translation>
    </message>
    <message>
        <source>Accept the strongest &amp;emotion</source>
        <translation>采纳最强的情绪(&amp;E)</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a further video of this visit</source>
        <translation>选择此次就诊的其他视频</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <translation>从其他程序导入</translation>
    </message>
    <message>
        <source>All that can be imported (%1)</source>
        <translation>所有可导入的文件 (%1)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Change to</source>
        <translation>更改为(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Move to tier</source>
        <translation>移到层(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>备注(&amp;N)…</translation>
    </message>
    <message>
        <source>Copy with &amp;offset…</source>
        <translation>偏移复制(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Split at the playhead</source>
        <translation>在播放位置拆分(&amp;S)</translation>
    </message>
    <message>
        <source>M&amp;erge</source>
        <translation>合并(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tier</source>
        <translation>层(&amp;T)</translation>
    </message>
    <message>
        <source>To the tier &amp;above</source>
        <translation>移到上方的层(&amp;A)</translation>
    </message>
    <message>
        <source>To the tier &amp;below</source>
        <translation>移到下方的层(&amp;B)</translation>
    </message>
    <message>
        <source>Add t&amp;ier…</source>
        <translation>添加层(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>评定(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rate while it plays</source>
        <translation>播放时评定(&amp;R)</translation>
    </message>
    <message>
        <source>Accept the &amp;predicted part here</source>
        <translation>采纳此处的预测区段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Accept predictions…</source>
        <translation>采纳预测(&amp;A)…</translation>
    </message>
    <message>
        <source>The recording is still being analysed.</source>
        <translation>录像仍在分析中。</translation>
    </message>
    <message>
        <source>Start &amp;blind rating…</source>
        <translation>开始盲评(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Finish rating</source>
        <translation>完成评定(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Transcripts (*.srt *.vtt *.json)</source>
        <translation>文字稿 (*.srt *.vtt *.json)</translation>
    </message>
    <message>
        <source>Add a &amp;further video…</source>
        <translation>添加其他视频(&amp;F)…</translation>
    </message>
    <message>
        <source>Export to other &amp;programs…</source>
        <translation>导出到其他程序(&amp;P)…</translation>
    </message>
    <message>
        <source>Re&amp;port…</source>
        <translation>报告(&amp;P)…</translation>
    </message>
    <message>
        <source>Export p&amp;icture…</source>
        <translation>导出图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Clear the selection</source>
        <translation>清除选区(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>标注(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;oding scheme…</source>
        <translation>编码方案(&amp;O)…</translation>
    </message>
    <message>
        <source>Notes on this &amp;visit…</source>
        <translation>此次就诊的备注(&amp;V)…</translation>
    </message>
    <message>
        <source>no emotion</source>
        <translation>无情绪</translation>
    </message>
    <message>
        <source>Label &amp;%1: %2</source>
        <translation>标注(&amp;%1)：%2</translation>
    </message>
    <message>
        <source>Background &amp;work</source>
        <translation>后台任务(&amp;W)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>保存此布局(&amp;S)…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>保存此布局</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>&amp;Faces in the picture</source>
        <translation>画面中的面部(&amp;F)</translation>
    </message>
    <message>
        <source>E&amp;motions in the picture</source>
        <translation>画面中的情绪(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Hide faces (for sharing the screen)</source>
        <translation>遮挡面部（共享屏幕时）(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Search the transcript</source>
        <translation>搜索文字稿(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>按键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Playback…</source>
        <translation>播放(&amp;P)…</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>A&amp;nalyse</source>
        <translation>分析(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Agreement…</source>
        <translation>一致性(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Play the &amp;selection</source>
        <translation>播放所选区段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>One frame &amp;back</source>
        <translation>后退一帧(&amp;B)</translation>
    </message>
    <message>
        <source>One frame &amp;forward</source>
        <translation>前进一帧(&amp;F)</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>后退一秒</translation>
    </message>
    <message>
        <source>One second forward</source>
        <translation>前进一秒</translation>
    </message>
    <message>
        <source>%1 frames back</source>
        <translation>后退 %1 帧</translation>
    </message>
    <message>
        <source>%1 frames forward</source>
        <translation>前进 %1 帧</translation>
    </message>
    <message>
        <source>%1 seconds back</source>
        <translation>后退 %1 秒</translation>
    </message>
    <message>
        <source>%1 seconds forward</source>
        <translation>前进 %1 秒</translation>
    </message>
    <message>
        <source>To the &amp;label before</source>
        <translation>到上一个标注(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;next label</source>
        <translation>到下一个标注(&amp;N)</translation>
    </message>
    <message>
        <source>To the label edge before</source>
        <translation>到上一个标注边界</translation>
    </message>
    <message>
        <source>To the next label edge</source>
        <translation>到下一个标注边界</translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation>到开头(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>Sh&amp;uttle</source>
        <translation>变速播放(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Backwards, faster</source>
        <translation>加速后退(&amp;B)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Forwards, faster</source>
        <translation>加速前进(&amp;F)</translation>
    </message>
    <message>
        <source>Repeat from &amp;here</source>
        <translation>从此处开始循环(&amp;H)</translation>
    </message>
    <message>
        <source>Repeat &amp;up to here</source>
        <translation>循环到此处为止(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减速(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加速(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Normal speed</source>
        <translation>正常速度(&amp;N)</translation>
    </message>
    <message>
        <source>Not while somebody rates blind.</source>
        <translation>盲评进行中，无法使用。</translation>
    </message>
    <message>
        <source>&amp;Visits…</source>
        <translation>就诊记录(&amp;V)…</translation>
    </message>
    <message>
        <source>Remove imported &amp;measures</source>
        <translation>移除导入的测量值(&amp;M)</translation>
    </message>
    <message>
        <source>There are no imported measures.</source>
        <translation>没有导入的测量值。</translation>
    </message>
    <message>
        <source>&amp;Patient and date…</source>
        <translation>患者和日期(&amp;P)…</translation>
    </message>
    <message>
        <source>Rena&amp;me patient…</source>
        <translation>重命名患者(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>Remove recordin&amp;g from the project</source>
        <translation>从项目中移除此录像(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Start here</source>
        <translation>从这里开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;End here</source>
        <translation>到这里结束(&amp;E)</translation>
    </message>
    <message>
        <source>Start one frame earlier</source>
        <translation>起点提前一帧</translation>
    </message>
    <message>
        <source>Start one frame later</source>
        <translation>起点推后一帧</translation>
    </message>
    <message>
        <source>End one frame earlier</source>
        <translation>终点提前一帧</translation>
    </message>
    <message>
        <source>End one frame later</source>
        <translation>终点推后一帧</translation>
    </message>
    <message>
        <source>Nearest edge one frame earlier</source>
        <translation>最近的边界提前一帧</translation>
    </message>
    <message>
        <source>Nearest edge one frame later</source>
        <translation>最近的边界推后一帧</translation>
    </message>
    <message>
        <source>Move one frame earlier</source>
        <translation>整体提前一帧</translation>
    </message>
    <message>
        <source>Move one frame later</source>
        <translation>整体推后一帧</translation>
    </message>
    <message>
        <source>Put the playhead before the end of the label that is to start there.</source>
        <translation>请把播放位置放在该标注的终点之前，再设为起点。</translation>
    </message>
    <message>
        <source>Put the playhead after the start of the label that is to end there.</source>
        <translation>请把播放位置放在该标注的起点之后，再设为终点。</translation>
    </message>
    <message>
        <source>It cannot go further there.</source>
        <translation>不能再往那边移动。</translation>
    </message>
    <message>
        <source>No label lies before.</source>
        <translation>前面没有标注。</translation>
    </message>
    <message>
        <source>No label lies after.</source>
        <translation>后面没有标注。</translation>
    </message>
    <message>
        <source>Select a part on the ruler, or a label, to zoom to it.</source>
        <translation>请在标尺上选择区段，或选择一个标注，再缩放到它。</translation>
    </message>
    <message>
        <source>Start and en&amp;d</source>
        <translation>起点和终点(&amp;D)</translation>
    </message>
    <message>
        <source>Zoom to the se&amp;lection</source>
        <translation>缩放到所选区段(&amp;L)</translation>
    </message>
    <message>
        <source>To the label before on this tier</source>
        <translation>转到本层的上一个标注</translation>
    </message>
    <message>
        <source>To the next label on this tier</source>
        <translation>转到本层的下一个标注</translation>
    </message>
    <message>
        <source>Go to &amp;time…</source>
        <translation>转到时间(&amp;T)…</translation>
    </message>
    <message>
        <source>Cu&amp;t labels</source>
        <translation>剪切标注(&amp;T)</translation>
    </message>
    <message>
        <source>Co&amp;py labels</source>
        <translation>复制标注(&amp;P)</translation>
    </message>
    <message>
        <source>Paste la&amp;bels</source>
        <translation>粘贴标注(&amp;B)</translation>
    </message>
    <message>
        <source>Paste &amp;where new labels go</source>
        <translation>粘贴到新标注所在的层(&amp;W)</translation>
    </message>
    <message>
        <source>Time &amp;budget</source>
        <translation>时间分配(&amp;B)</translation>
    </message>
    <message>
        <source>A moment covers no part: select labels that last.</source>
        <translation>瞬间标注没有时间段：请选择有持续时间的标注。</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>更改为</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>移动到层</translation>
    </message>
    <message>
        <source>Select the &amp;part they cover</source>
        <translation>选择其覆盖的时间段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Who rates now</source>
        <translation>当前评定者(&amp;W)</translation>
    </message>
    <message>
        <source>Who rates now</source>
        <translation>当前评定者</translation>
    </message>
    <message>
        <source>Rat&amp;ers…</source>
        <translation>评定者(&amp;E)…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Furt&amp;her videos</source>
        <translation>其他视频(&amp;H)</translation>
    </message>
    <message>
        <source>Emot&amp;ions</source>
        <translation>情绪(&amp;I)</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Further videos</source>
        <translation>其他视频</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Labels &amp;go to</source>
        <translation>标注放到(&amp;G)</translation>
    </message>
    <message>
        <source>Labels go to tier</source>
        <translation>标注放到层</translation>
    </message>
    <message>
        <source>Add tier w&amp;ithin…</source>
        <translation>在其下添加层(&amp;I)…</translation>
    </message>
    <message>
        <source>Add tier within this one</source>
        <translation>在此层之下添加层</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>Rename tier</source>
        <translation>重命名层</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>Colour of the tier</source>
        <translation>层的颜色</translation>
    </message>
    <message>
        <source>&amp;No colour</source>
        <translation>无颜色(&amp;N)</translation>
    </message>
    <message>
        <source>No colour for the tier</source>
        <translation>层不使用颜色</translation>
    </message>
    <message>
        <source>Lies &amp;within</source>
        <translation>上级层(&amp;W)</translation>
    </message>
    <message>
        <source>Tier lies within</source>
        <translation>层的上级层</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move tier up</source>
        <translation>上移层</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move tier down</source>
        <translation>下移层</translation>
    </message>
    <message>
        <source>&amp;Locked</source>
        <translation>已锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Lock or unlock tier</source>
        <translation>锁定或解锁层</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Hide tier</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show tier</source>
        <translation>显示层</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>移除层</translation>
    </message>
    <message>
        <source>Import the folder of an Empatica E4</source>
        <translation>导入 Empatica E4 的文件夹</translation>
    </message>
    <message>
        <source>Import E4 fol&amp;der…</source>
        <translation>导入 E4 文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>Chec&amp;klist of this visit…</source>
        <translation>此次就诊的检查表(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>画面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Whole picture</source>
        <translation>整个画面(&amp;W)</translation>
    </message>
    <message>
        <source>Move to the &amp;left</source>
        <translation>向左移动(&amp;L)</translation>
    </message>
    <message>
        <source>Move to the &amp;right</source>
        <translation>向右移动(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>向上移动(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>向下移动(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export this frame…</source>
        <translation>导出此帧(&amp;E)…</translation>
    </message>
    <message>
        <source>There is no picture here to export.</source>
        <translation>这里没有可导出的画面。</translation>
    </message>
    <message>
        <source>Export this frame</source>
        <translation>导出此帧</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>Frame exported to %1.</source>
        <translation>帧已导出到 %1。</translation>
    </message>
    <message>
        <source>%1 belongs to a recording. Open that first, then drop this file again.</source>
        <translation>%1 属于某段录像。请先打开该录像，再把此文件拖入窗口。</translation>
    </message>
    <message>
        <source>Only %1 was taken: drop one file at a time.</source>
        <translation>只接收了 %1：请每次只拖入一个文件。</translation>
    </message>
</context>
<context>
    <name>MembershipBars</name>
    <message>
        <source>Memberships</source>
        <translation>隶属度</translation>
    </message>
    <message>
        <source>%1 %2, between %3 and %4</source>
        <translation>%1 %2，介于 %3 与 %4 之间</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>均不符合</translation>
    </message>
</context>
<context>
    <name>MemoryBox</name>
    <message>
        <source>Start from earlier visits</source>
        <translation>从以往就诊出发</translation>
    </message>
    <message>
        <source>What was learned of this patient before is where Adapt begins</source>
        <translation>适应从以前学到的关于此人的内容开始</translation>
    </message>
    <message>
        <source>Forget earlier visits</source>
        <translation>忘记以往就诊</translation>
    </message>
    <message>
        <source>Nothing learned of this patient so far will be a start again. The curves of those visits stay as they are. Undo brings it back.</source>
        <translation>迄今学到的关于此人的内容不再作为起点。那些就诊的曲线保持不变。可用撤销恢复。</translation>
    </message>
    <message>
        <source>The adaptation in force started from: %1.</source>
        <translation>当前的适应始于：%1。</translation>
    </message>
    <message>
        <source>The adaptation in force did not start from an earlier visit.</source>
        <translation>当前的适应没有以以往就诊为起点。</translation>
    </message>
    <message>
        <source>a removed recording</source>
        <translation>已移除的录像</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>visit and its date</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Rename tier</source>
        <translation>重命名层</translation>
    </message>
    <message>
        <source>Name of the tier:</source>
        <translation>层的名称：</translation>
    </message>
    <message>
        <source>Remove tier</source>
        <translation>移除层</translation>
    </message>
    <message numerus="yes">
        <source>Remove &quot;%1&quot; with its %n label(s)? Undo brings it back.</source>
        <translation>
            <numerusform>移除“%1”及其 %n 个标注？可用撤销恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>更改为</translation>
    </message>
    <message>
        <source>Move to tier</source>
        <translation>移到层</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>备注…</translation>
    </message>
    <message>
        <source>Copy with offset…</source>
        <translation>偏移复制…</translation>
    </message>
    <message>
        <source>Split at the playhead</source>
        <translation>在播放位置拆分</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Select this part</source>
        <translation>选择此区段</translation>
    </message>
    <message>
        <source>Add tier…</source>
        <translation>添加层…</translation>
    </message>
    <message>
        <source>Add tier within…</source>
        <translation>添加下级层…</translation>
    </message>
    <message>
        <source>Labels go here</source>
        <translation>标注放在此处</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Colour…</source>
        <translation>颜色…</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>无颜色</translation>
    </message>
    <message>
        <source>Lies within</source>
        <translation>上级层</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n label(s):</source>
        <translation>
            <numerusform>%n 个标注的备注：</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy with offset</source>
        <translation>偏移复制</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Offset in seconds</source>
        <translation>偏移（秒）</translation>
    </message>
    <message>
        <source>Each on its own</source>
        <translation>各在原层</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Later by</source>
        <translation>延后</translation>
    </message>
    <message>
        <source>On tier</source>
        <translation>放入层</translation>
    </message>
    <message>
        <source>Add tier</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Start blind rating</source>
        <translation>开始盲评</translation>
    </message>
    <message>
        <source>Name of the second rater. Others&apos; labels and all predictions
are hidden until the rating is finished.</source>
        <translation>第二位评定者的姓名。评定完成之前，
他人的标注和所有预测均被隐藏。</translation>
    </message>
    <message>
        <source>Finish rating</source>
        <translation>完成评定</translation>
    </message>
    <message>
        <source>Others&apos; labels and all predictions are shown then. Nobody can go on with this rating blind, and Undo does not take that back.</source>
        <translation>完成后将显示其他人的标注和所有预测，此次评定不能再以盲评继续，撤销也无法恢复。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>MinimapStrip</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>The whole recording; drag the frame to move the view</source>
        <translation>整段录像；拖动方框可移动视图</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes on this visit</source>
        <translation>此次就诊的备注</translation>
    </message>
    <message>
        <source>Setting, medication, who is in the room, what to look at again…</source>
        <translation>环境、用药、在场人员、需再次查看之处…</translation>
    </message>
</context>
<context>
    <name>RaterButton</name>
    <message>
        <source>Name of the rater:</source>
        <translation>评定者姓名：</translation>
    </message>
    <message>
        <source>Rates blind: %1</source>
        <translation>盲评：%1</translation>
    </message>
    <message>
        <source>Rates: %1, on a tier of %2</source>
        <translation>评定者：%1，位于 %2 的层</translation>
    </message>
    <message>
        <source>Rates: %1</source>
        <translation>评定者：%1</translation>
    </message>
    <message>
        <source>%1 rates blind: nobody else can rate until the rating is finished.</source>
        <translation>%1 正在盲评：完成之前其他人不能评定。</translation>
    </message>
    <message>
        <source>%1 rates, but the tier that labels go to is %2&apos;s: so will the labels be.</source>
        <translation>%1 正在评定，但标注所在的层属于 %2：标注也将归其所有。</translation>
    </message>
    <message>
        <source>%1 rates: new labels are theirs. Click when somebody else sits down.</source>
        <translation>%1 正在评定：新标注归其所有。换人时请点击。</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Somebody else rates</source>
        <translation>换人评定</translation>
    </message>
    <message>
        <source>Rename rater</source>
        <translation>重命名评定者</translation>
    </message>
</context>
<context>
    <name>RatersDialog</name>
    <message>
        <source>Raters</source>
        <translation>评定者</translation>
    </message>
    <message>
        <source>Whoever rates now owns the labels that are set from now on. A new name goes everywhere: to the rater&apos;s tiers, tables, reports and exports.</source>
        <translation>当前评定者拥有此后设置的标注。新名称在各处生效：其层、表格、报告和导出。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Rates &amp;now</source>
        <translation>设为当前(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>%1 (rates now)</source>
        <translation>%1（当前）</translation>
    </message>
    <message>
        <source>Only a rater without tiers can be removed.</source>
        <translation>只能移除没有层的评定者。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Ambiguity</source>
        <translation>模糊度</translation>
    </message>
    <message>
        <source>Curves of the memberships from 0 to 1, with their bounds. Bars below a curve are episodes; black marks above it are labels. Hatched: no evidence.</source>
        <translation>隶属度曲线（0 至 1）及其上下界。曲线下方的横条为情绪时段，上方的黑色标记为标注。斜线部分：无证据。</translation>
    </message>
    <message>
        <source>Each point is the mean over %1.</source>
        <translation>每个点为 %1 内的均值。</translation>
    </message>
    <message>
        <source>Curves of %1 emotions over %2. Share of time in episodes: %3.</source>
        <translation>%2 内 %1 种情绪的曲线。情绪时段的时间占比：%3。</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Time in each emotion, as a share of the time with evidence. Episodes may overlap.</source>
        <translation>各情绪的时间，以占有证据时间的比例表示。情绪时段可以重叠。</translation>
    </message>
    <message>
        <source>Share of time in each emotion: %1.</source>
        <translation>各情绪的时间占比：%1。</translation>
    </message>
    <message>
        <source>What follows what: each arrow goes from the emotion of an episode to that of the next, as wide as it is frequent, with its count.</source>
        <translation>情绪的先后：每个箭头从一个情绪时段的情绪指向下一个的情绪，越频繁越粗，并标有次数。</translation>
    </message>
    <message>
        <source>Only the %1 most frequent are drawn.</source>
        <translation>仅绘制最频繁的 %1 种。</translation>
    </message>
    <message>
        <source>Diagram of %1 transitions; the most frequent is from %2 to %3, %4 times.</source>
        <translation>%1 次转换的示意图；最频繁的是从%2到%3，共 %4 次。</translation>
    </message>
    <message>
        <source>Emotions in a recording: research report</source>
        <translation>录像中的情绪：研究报告</translation>
    </message>
    <message>
        <source>Emotions in a recording</source>
        <translation>录像中的情绪</translation>
    </message>
    <message>
        <source>Emotions in a recording: short summary</source>
        <translation>录像中的情绪：简要总结</translation>
    </message>
    <message>
        <source>Emotions over visits</source>
        <translation>历次就诊的情绪</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>就诊</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录像</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>With evidence</source>
        <translation>有证据</translation>
    </message>
    <message>
        <source>Labelled by</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>There are no curves for this recording.</source>
        <translation>此录像没有曲线。</translation>
    </message>
    <message>
        <source>In %1 with evidence no emotion rises to an episode.</source>
        <translation>在有证据的 %1 内，没有情绪达到情绪时段。</translation>
    </message>
    <message>
        <source>%1 (%2 of the time)</source>
        <translation>%1（占时间的 %2）</translation>
    </message>
    <message>
        <source>Seen longest in %1 with evidence: %2.</source>
        <translation>在有证据的 %1 内持续最久：%2。</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审阅者</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>患者 %1</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>就诊 %1</translation>
    </message>
    <message>
        <source>Rater %1</source>
        <translation>评定者 %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>An aid to a trained reader, not a diagnosis. Made with Tempera %1, %2.</source>
        <translation>供受训专业人员使用的辅助工具，并非诊断。由 Tempera %1 生成，%2。</translation>
    </message>
    <message>
        <source>a label that was removed</source>
        <translation>已移除的标注</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 was learned from a single label.</source>
        <translation>%1仅从一个标注学得。</translation>
    </message>
    <message>
        <source>There are few labels: the curves rest mostly on the general model.</source>
        <translation>标注很少：曲线主要依据通用模型。</translation>
    </message>
    <message>
        <source>Two labels contradict each other: %1, and %2.</source>
        <translation>两个标注相互矛盾：%1 与 %2。</translation>
    </message>
    <message>
        <source>%1 More like this: %2.</source>
        <translation>%1 还有 %2 处类似。</translation>
    </message>
    <message>
        <source>%1 has more than two thirds of the labels.</source>
        <translation>三分之二以上的标注为%1。</translation>
    </message>
    <message>
        <source>A label lies where there is nothing to see, hear or measure: %1.</source>
        <translation>有标注位于没有可看、可听或可测内容之处：%1。</translation>
    </message>
    <message>
        <source>Held-out labels were recognized less well after adapting, so the general model stayed in force.</source>
        <translation>适应后留出标注的识别变差，因此仍使用通用模型。</translation>
    </message>
    <message>
        <source>Held-out labels were not recognized better after adapting than before.</source>
        <translation>适应后留出标注的识别并未优于之前。</translation>
    </message>
    <message>
        <source>Held-out labels of %1 were recognized less well than before.</source>
        <translation>留出的“%1”标注识别得不如之前。</translation>
    </message>
    <message>
        <source>No face was found: the face is left out of the curves.</source>
        <translation>未找到面部：曲线不含面部信息。</translation>
    </message>
    <message>
        <source>There is no picture: the face is left out of the curves.</source>
        <translation>没有画面：曲线不含面部信息。</translation>
    </message>
    <message>
        <source>Nobody is heard speaking: the voice is left out of the curves.</source>
        <translation>未听到有人说话：曲线不含声音信息。</translation>
    </message>
    <message>
        <source>The transcript could not be read: the words are left out.</source>
        <translation>无法读取文字稿：不含言语信息。</translation>
    </message>
    <message>
        <source>The body signals could not be read: they are left out.</source>
        <translation>无法读取身体信号：不含身体信息。</translation>
    </message>
    <message>
        <source>The recording is damaged or cut short: only what could be read counts.</source>
        <translation>录像已损坏或不完整：仅计入可读取的部分。</translation>
    </message>
    <message>
        <source>There is neither a face, a voice, words nor a body signal: there are no curves.</source>
        <translation>没有面部、声音、言语或身体信号：没有曲线。</translation>
    </message>
    <message>
        <source>A part of the recording could not be analysed and is left out.</source>
        <translation>录像的一部分无法分析，已略去。</translation>
    </message>
    <message>
        <source>Coding scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>Emotions of the project</source>
        <translation>项目的情绪</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>识别依据</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>the general model</source>
        <translation>通用模型</translation>
    </message>
    <message>
        <source>labels alone</source>
        <translation>仅标注</translation>
    </message>
    <message>
        <source>Nobody has labelled this recording.</source>
        <translation>尚无人标注此录像。</translation>
    </message>
    <message>
        <source>The first %1 of %2 labels; the exported data hold all.</source>
        <translation>%2 个标注中的前 %1 个；导出的数据包含全部。</translation>
    </message>
    <message>
        <source>Labels given by people</source>
        <translation>由人添加的标注</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Rater</source>
        <translation>评定者</translation>
    </message>
    <message>
        <source>Used to adapt</source>
        <translation>用于适应</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>How far raters, and the curves, agree</source>
        <translation>评定者与曲线的一致程度</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计量</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>the curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1 is not defined: %2.</source>
        <translation>%1 无定义：%2。</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>学习结果</translation>
    </message>
    <message>
        <source>The adaptation was made with another version of the model and is not used: the curves are those of the general model.</source>
        <translation>该适应由另一版本的模型生成，未被使用：曲线为通用模型的曲线。</translation>
    </message>
    <message>
        <source>Nothing was learned from this person: the curves are those of the general model.</source>
        <translation>未从此人学习任何内容：曲线为通用模型的曲线。</translation>
    </message>
    <message>
        <source>Labels learned from: %1.</source>
        <translation>学习所用的标注：%1。</translation>
    </message>
    <message>
        <source>Held-out labels recognized (each label left out once): %1 of %2 before, %3 of %2 after (%4; 95% interval %5 to %6).</source>
        <translation>正确识别的留出标注（每个标注依次留出一次）：适应前 %1/%2，适应后 %3/%2（%4；95% 区间 %5 至 %6）。</translation>
    </message>
    <message>
        <source>There are too few labels to measure how well held-out ones are recognized.</source>
        <translation>标注太少，无法衡量留出标注的识别效果。</translation>
    </message>
    <message>
        <source>Learning started from what earlier visits of the patient had taught.</source>
        <translation>学习以该患者以往就诊所学的内容为起点。</translation>
    </message>
    <message>
        <source>The recording is synthetic: it was made by a program and shows nobody.</source>
        <translation>该录像为合成：由程序生成，不含真实人物。</translation>
    </message>
    <message>
        <source>There is no evidence anywhere in the recording: the curves say nothing.</source>
        <translation>整段录像均无证据：曲线不说明任何问题。</translation>
    </message>
    <message>
        <source>%1 of the recording are without evidence.</source>
        <translation>录像中有 %1 无证据。</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>请注意</translation>
    </message>
    <message>
        <source>Model and settings</source>
        <translation>模型与设置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1, %2 parameters</source>
        <translation>%1，%2 个参数</translation>
    </message>
    <message>
        <source>Weights (SHA-256)</source>
        <translation>权重（SHA-256）</translation>
    </message>
    <message>
        <source>Recording (SHA-256)</source>
        <translation>录像（SHA-256）</translation>
    </message>
    <message>
        <source>Adapted</source>
        <translation>适应时间</translation>
    </message>
    <message>
        <source>An episode</source>
        <translation>情绪时段</translation>
    </message>
    <message>
        <source>begins at a membership of %1, ends below %2 and lasts at least %3</source>
        <translation>隶属度达到 %1 时开始，低于 %2 时结束，至少持续 %3</translation>
    </message>
    <message>
        <source>Step of the curves</source>
        <translation>曲线步长</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成时间</translation>
    </message>
    <message>
        <source>What this is not</source>
        <translation>本报告不是什么</translation>
    </message>
    <message>
        <source>It is an aid to a trained reader, not a diagnosis. A person reviews each result.</source>
        <translation>本报告是供受训专业人员使用的辅助工具，并非诊断。每项结果均须由人复核。</translation>
    </message>
    <message>
        <source>Where there is no evidence nothing is said. That is not the same as no emotion.</source>
        <translation>无证据之处不作任何判断。这不等于没有情绪。</translation>
    </message>
    <message>
        <source>A membership says how well what was seen, heard and measured fits an emotion&apos;s pattern. It does not say what the person felt.</source>
        <translation>隶属度表示所见、所闻和所测与某种情绪的模式有多吻合，并不表示此人的感受。</translation>
    </message>
    <message>
        <source>It is not made for judging emotions at work or in schools.</source>
        <translation>不适用于在工作场所或学校评判情绪。</translation>
    </message>
    <message>
        <source>Visits, first to last</source>
        <translation>历次就诊，从首次到末次</translation>
    </message>
    <message>
        <source>Mean ambiguity</source>
        <translation>平均模糊度</translation>
    </message>
    <message>
        <source>Curves of</source>
        <translation>曲线来源</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>an adaptation</source>
        <translation>适应后的模型</translation>
    </message>
    <message>
        <source>Change from the first visit to the last, in percentage points of time</source>
        <translation>从首次到末次就诊的变化，以时间的百分点计</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末次</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Interval without 0</source>
        <translation>区间不含 0</translation>
    </message>
    <message>
        <source>Change from each visit to the next, in percentage points; * the 95% interval is without 0</source>
        <translation>相邻两次就诊之间的变化，以百分点计；* 表示 95% 区间不含 0</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>就诊</translation>
    </message>
    <message>
        <source>No visit of this patient could be analysed.</source>
        <translation>该患者没有可分析的就诊。</translation>
    </message>
    <message>
        <source>Visits that could not be analysed and are left out: %1.</source>
        <translation>无法分析而略去的就诊：%1。</translation>
    </message>
    <message>
        <source>There is one visit only: a change needs two.</source>
        <translation>只有一次就诊：变化需要两次。</translation>
    </message>
    <message>
        <source>The intervals come from stretches of 10 s drawn again and again from each recording (block bootstrap). They hold what varies within a visit, but not what differs between visits for other reasons: light, camera, microphone, topic, or how much was labelled. With many emotions compared, about one in twenty intervals is without 0 by chance.</source>
        <translation>区间由从每段录像中反复抽取的 10 秒片段得出（区块自助法）。它反映一次就诊之内的变异，但不反映就诊之间因其他原因产生的差异：光线、摄像头、麦克风、话题或标注的多少。比较的情绪较多时，约每二十个区间中就有一个会因偶然而不含 0。</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>全部患者</translation>
    </message>
    <message>
        <source>%1 patients. Means are over patients, not over recordings.</source>
        <translation>%1 名患者。均值按患者计算，而非按录像计算。</translation>
    </message>
    <message>
        <source>Mean share of time, with 95% interval (Student) over patients</source>
        <translation>平均时间占比，附患者间的 95% 区间（t 分布）</translation>
    </message>
    <message>
        <source>Visit %1 (%2 patients)</source>
        <translation>就诊 %1（%2 名患者）</translation>
    </message>
    <message>
        <source>The first %1 of %2 visits; the exported data hold all.</source>
        <translation>%2 次就诊中的前 %1 次；导出的数据包含全部。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>时间占比</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>情绪时段</translation>
    </message>
    <message>
        <source>Per minute</source>
        <translation>每分钟</translation>
    </message>
    <message>
        <source>Mean membership</source>
        <translation>平均隶属度</translation>
    </message>
    <message>
        <source>No membership rises high enough and long enough for an episode.</source>
        <translation>没有隶属度高到、久到足以构成情绪时段。</translation>
    </message>
    <message>
        <source>First onset after</source>
        <translation>首次出现前的时间</translation>
    </message>
    <message>
        <source>Mean duration</source>
        <translation>平均持续时间</translation>
    </message>
    <message>
        <source>Median duration</source>
        <translation>中位持续时间</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>No emotion has an episode, so there is no latency and no duration.</source>
        <translation>没有任何情绪时段，因此没有潜伏期和持续时间。</translation>
    </message>
    <message>
        <source>Time in each emotion</source>
        <translation>各情绪的时间</translation>
    </message>
    <message>
        <source>There are neither curves nor labels to count.</source>
        <translation>没有可供统计的曲线或标注。</translation>
    </message>
    <message>
        <source>By the curves</source>
        <translation>依据曲线</translation>
    </message>
    <message>
        <source>In no episode: %1 of the time with evidence. Without evidence: %2 of the recording.</source>
        <translation>不在任何情绪时段内：占有证据时间的 %1。无证据：占录像的 %2。</translation>
    </message>
    <message>
        <source>Mean ambiguity: %1.</source>
        <translation>平均模糊度：%1。</translation>
    </message>
    <message>
        <source>By the labels of %1</source>
        <translation>依据 %1 的标注</translation>
    </message>
    <message>
        <source>Latency and duration</source>
        <translation>潜伏期与持续时间</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>No episode of one emotion follows an episode of another.</source>
        <translation>没有一种情绪的时段之后出现另一种情绪的时段。</translation>
    </message>
    <message>
        <source>%1 transitions, %2 per minute.</source>
        <translation>%1 次转换，每分钟 %2 次。</translation>
    </message>
    <message>
        <source>From the emotion of the row to that of the column</source>
        <translation>从行的情绪到列的情绪</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>The %1 longest of %2 episodes; the exported data hold all.</source>
        <translation>%2 个情绪时段中最长的 %1 个；导出的数据包含全部。</translation>
    </message>
    <message>
        <source>Episodes by the curves</source>
        <translation>依据曲线的情绪时段</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>Highest membership</source>
        <translation>最高隶属度</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Where each emotion is strongest. The person can be recognized: handle with care.</source>
        <translation>各情绪最强之处。可辨认此人：请谨慎处理。</translation>
    </message>
    <message>
        <source>Share of time in each emotion at each visit, with 95% intervals. Visits are numbered as in the table.</source>
        <translation>每次就诊中各情绪的时间占比，附 95% 区间。就诊编号与表格相同。</translation>
    </message>
    <message>
        <source>Mean over patients of the share of time at the first, second, ... visit, with 95% intervals; each thin line is one patient.</source>
        <translation>首次、第二次等各次就诊时间占比的患者均值，附 95% 区间；每条细线为一名患者。</translation>
    </message>
    <message>
        <source>The curves have learned from labels of this recording: how far they agree with those says little about other material.</source>
        <translation>曲线是从本录像的标注中学习的：它们与这些标注的一致程度，对其他材料说明不了多少。</translation>
    </message>
    <message>
        <source>an emotion</source>
        <translation>某种情绪</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Counted on bins of %1.</source>
        <translation>按 %1 的时间单元计数。</translation>
    </message>
    <message>
        <source>Among raters a stretch without a label is an answer too: when both leave it unlabelled they agree that nothing is there.</source>
        <translation>评定者之间，未标注的片段也算一种回答：双方都未标注时，视为一致认为此处没有情绪。</translation>
    </message>
    <message>
        <source>Among raters only what both have labelled is compared.</source>
        <translation>评定者之间只比较双方都已标注的部分。</translation>
    </message>
    <message>
        <source>With the curves only what the rater has labelled is compared.</source>
        <translation>与曲线相比时，只比较评定者已标注的部分。</translation>
    </message>
    <message>
        <source>All %1 raters together</source>
        <translation>全部 %1 位评定者合计</translation>
    </message>
    <message>
        <source>Of %1 raters with labels the first %2 are compared in pairs; the program&apos;s window for agreement compares all.</source>
        <translation>在 %1 位有标注的评定者中，只对前 %2 位两两比较；程序的一致性窗口可比较全部评定者。</translation>
    </message>
    <message>
        <source>Label by label: whether raters marked the same stretches, and named them alike</source>
        <translation>逐个标注：评定者是否标出同一时段，并给出相同的情绪</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Same stretch (F1)</source>
        <translation>同一时段（F1）</translation>
    </message>
    <message>
        <source>Same stretch and emotion (F1)</source>
        <translation>同一时段且情绪相同（F1）</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa of the matched</source>
        <translation>匹配标注的科恩 kappa</translation>
    </message>
    <message>
        <source>Mean over %1 pairs of raters</source>
        <translation>%1 对评定者的平均值</translation>
    </message>
    <message>
        <source>%1: kappa of the matched is not defined: %2.</source>
        <translation>%1：匹配标注的 kappa 无定义：%2。</translation>
    </message>
    <message>
        <source>Two labels match when they share at least %1 of the time that they cover together; a moment stands for %2 on either side. F1 is twice the matched, divided by the labels of both. In brackets: 95% interval (bootstrap over labels).</source>
        <translation>两个标注的共同时间不少于两者合计覆盖时间的 %1 即为匹配；一个时刻代表其前后各 %2。F1 为匹配数的两倍除以双方标注总数。括号内为 95% 区间（按标注的自助法）。</translation>
    </message>
    <message>
        <source>The means have no interval, because pairs that share a rater are not independent. Kappa is defined in %1 of the %2 pairs; its mean is Light&apos;s kappa (1971).</source>
        <translation>平均值没有区间，因为共有一位评定者的两对并不独立。%2 对中有 %1 对的 kappa 有定义；其平均值即 Light kappa（1971）。</translation>
    </message>
    <message>
        <source>Where each emotion is strongest. Blurred, so that the face cannot be made out; clothes and room may still say something to those who know them.</source>
        <translation>各情绪最强之处。已模糊处理，看不清面容；熟悉此人的衣着或房间者仍可能有所察觉。</translation>
    </message>
    <message>
        <source>a rater without labels</source>
        <translation>没有标注的评定者</translation>
    </message>
    <message>
        <source>Gone through by %1</source>
        <translation>%1 已过目</translation>
    </message>
    <message>
        <source>every emotion of the coding scheme</source>
        <translation>编码方案中的所有情绪</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Visits</source>
        <translation>就诊</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Clinical file</source>
        <translation>病历</translation>
    </message>
    <message>
        <source>Short summary</source>
        <translation>简要总结</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Visits compared</source>
        <translation>就诊对比</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Institution</source>
        <translation>机构(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;No logo</source>
        <translation>无徽标(&amp;N)</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Na&amp;mes as written</source>
        <translation>保留原有名称(&amp;M)</translation>
    </message>
    <message>
        <source>Else numbers stand for patients and raters, and files and notes are left out</source>
        <translation>否则以编号代替患者和评定者，并略去文件和备注</translation>
    </message>
    <message>
        <source>Pictures of the &amp;face</source>
        <translation>面部画面(&amp;F)</translation>
    </message>
    <message>
        <source>Not &amp;blurred</source>
        <translation>不作模糊处理(&amp;B)</translation>
    </message>
    <message>
        <source>Export &amp;data…</source>
        <translation>导出数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Tables for R and Python, of all recordings of the project</source>
        <translation>供 R 和 Python 使用的表格，包含项目的所有录像</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.svg)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.svg)</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Next pag&amp;e</source>
        <translation>下一页(&amp;E)</translation>
    </message>
    <message>
        <source>A logo is a PNG, JPEG or SVG file of at most 4 MiB.</source>
        <translation>徽标须为 PNG、JPEG 或 SVG 文件，不超过 4 MiB。</translation>
    </message>
    <message>
        <source>Choose a &amp;logo…</source>
        <translation>选择徽标(&amp;L)…</translation>
    </message>
    <message>
        <source>Gathering what the report holds…</source>
        <translation>正在汇集报告内容…</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>正在保存报告</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>表格的文件夹</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>The tables are in %1.</source>
        <translation>表格位于 %1。</translation>
    </message>
    <message>
        <source>P&amp;age back</source>
        <translation>上一页(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Other patients too</source>
        <translation>包括其他患者(&amp;O)</translation>
    </message>
    <message>
        <source>Means over all patients of the project, and a line for each. Leave it out of a patient&apos;s file.</source>
        <translation>项目中全部患者的均值，每位患者一条线。不宜放入某位患者的病历。</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Timeline and curves</source>
        <translation>时间轴与曲线</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>情绪图</translation>
    </message>
    <message>
        <source>Time budget</source>
        <translation>时间分配</translation>
    </message>
</context>
<context>
    <name>RuleHeatStrip</name>
    <message>
        <source>Firing of the rules</source>
        <translation>规则触发</translation>
    </message>
    <message>
        <source>R%1 at %2: no evidence</source>
        <translation>R%1（%2）：无证据</translation>
    </message>
    <message>
        <source>R%1 at %2: fires with %3</source>
        <translation>R%1（%2）：触发强度 %3</translation>
    </message>
    <message>
        <source>Speaks for: %1</source>
        <translation>支持：%1</translation>
    </message>
    <message>
        <source>The rules are measured once the recording is analysed.</source>
        <translation>录像分析完成后测量规则。</translation>
    </message>
    <message>
        <source>R%1 %2</source>
        <comment>rule and what it speaks for</comment>
        <translation>R%1 %2</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>RulerStrip</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Drag to select a part, drag the playhead to scrub; a double click inside the selection repeats it, one outside clears it</source>
        <translation>拖动可选择区段，拖动播放头可快速浏览；在选区内双击可重复播放，在选区外双击可清除选区</translation>
    </message>
</context>
<context>
    <name>SchemeDialog</name>
    <message>
        <source>Coding scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>情绪</translation>
    </message>
    <message>
        <source>When is it labelled, when not; an example</source>
        <translation>何时标注，何时不标注；一个例子</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Not defined yet</source>
        <translation>尚未定义</translation>
    </message>
    <message>
        <source>Import a coding scheme</source>
        <translation>导入编码方案</translation>
    </message>
    <message>
        <source>Coding schemes (*.csv *.tsv *.json)</source>
        <translation>编码方案 (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>Export the coding scheme</source>
        <translation>导出编码方案</translation>
    </message>
    <message>
        <source>coding scheme</source>
        <translation>编码方案</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>What each emotion means here, so that all raters label alike. Names and colours are changed in the Labels panel.</source>
        <translation>每种情绪在此的含义，使所有评分者标注一致。名称和颜色在“标注”面板中修改。</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge into</source>
        <translation>合并到(&amp;M)</translation>
    </message>
    <message>
        <source>All labels of this emotion become labels of another one</source>
        <translation>该情绪的所有标注都变为另一种情绪的标注</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>按键(&amp;K)：</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>图案</translation>
    </message>
    <message>
        <source>Pa&amp;ttern:</source>
        <translation>图案(&amp;T)：</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>图案 %1</translation>
    </message>
    <message>
        <source>⚠ %1 is the key of “%2” and does not label here.</source>
        <translation>⚠ %1 是“%2”的按键，在此不用于标注。</translation>
    </message>
    <message>
        <source>⚠ %1 does not label here: it was taken away under Settings, Keys.</source>
        <translation>⚠ %1 在此不用于标注：已在“设置”的“按键”中取消。</translation>
    </message>
    <message>
        <source>Its key here is %1, by Settings, Keys.</source>
        <translation>按“设置”的“按键”，此处的按键是 %1。</translation>
    </message>
    <message>
        <source>&amp;Label with %1</source>
        <translation>用 %1 标注(&amp;L)</translation>
    </message>
    <message>
        <source>Merge emotions</source>
        <translation>合并情绪</translation>
    </message>
    <message numerus="yes">
        <source>“%1” goes, and its %n label(s) in all recordings become “%2”. Undo brings it back.</source>
        <translation>
            <numerusform>“%1”将被移除，其在所有录制中的 %n 个标注变为“%2”。可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>A digit or a letter</source>
        <translation>一个数字或字母</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1”现在没有按键。</translation>
    </message>
    <message>
        <source>“%1” has the key %2 now.</source>
        <translation>“%1”的按键现在是 %2。</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>What it is judged from</source>
        <translation>判断依据</translation>
    </message>
    <message>
        <source>face</source>
        <translation>面部</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>words</source>
        <translation>言语</translation>
    </message>
    <message>
        <source>body</source>
        <translation>身体</translation>
    </message>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>measures</source>
        <translation>测量值</translation>
    </message>
</context>
<context>
    <name>SpectrogramPicture</name>
    <message>
        <source>Drawing the sound</source>
        <translation>正在绘制声音</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>正在查找面部</translation>
    </message>
    <message>
        <source>Listening to the voice</source>
        <translation>正在分析声音</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>正在读取文字稿</translation>
    </message>
    <message>
        <source>Reading body signals</source>
        <translation>正在读取身体信号</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Adapting</source>
        <translation>正在适应</translation>
    </message>
    <message>
        <source>Drawing curves</source>
        <translation>正在绘制曲线</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Reading measures</source>
        <translation>正在读取测量值</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Tempera is an aid to a trained reader, not a diagnosis. A person reviews each result. It is not made for judging emotions at work or in schools.</source>
        <translation>Tempera 是供受训专业人员使用的辅助工具，并非诊断。每项结果均须由人复核。不适用于在工作场所或学校评判情绪。</translation>
    </message>
    <message>
        <source>Review a recording</source>
        <translation>审阅录像</translation>
    </message>
    <message>
        <source>Open a video, mark a few moments with the number keys, press Adapt, and read the whole session as emotion curves. You can also drop a file on this window.</source>
        <translation>打开视频，用数字键标注若干时刻，按“适应”，即可将整次会谈读作情绪曲线。也可将文件拖放到此窗口。</translation>
    </message>
    <message>
        <source>Open a video…</source>
        <translation>打开视频…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A short synthetic recording to try everything on</source>
        <translation>一段简短的合成录像，可用来试用各项功能</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>所有数据都保留在本机。</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Read the user guide</source>
        <translation>阅读用户指南</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggested moments</source>
        <translation>建议的时刻</translation>
    </message>
    <message>
        <source>Worth labelling next</source>
        <translation>接下来值得标注</translation>
    </message>
    <message>
        <source>mixed emotions</source>
        <translation>情绪混杂</translation>
    </message>
    <message>
        <source>unlike anything labelled</source>
        <translation>与已标注的都不同</translation>
    </message>
    <message>
        <source>%1 goes to the next one.</source>
        <translation>%1 跳到下一个。</translation>
    </message>
    <message>
        <source>%1 and the other emotions&apos; keys label it.</source>
        <translation>%1 及其他情绪的按键可标注它。</translation>
    </message>
    <message>
        <source>%1 accepts the strongest emotion.</source>
        <translation>%1 采纳最强的情绪。</translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>%1: the emotions are mixed here</source>
        <translation>%1：此处情绪混杂</translation>
    </message>
    <message>
        <source>%1: unlike anything labelled so far</source>
        <translation>%1：与迄今标注的都不同</translation>
    </message>
</context>
<context>
    <name>ThumbnailStrip</name>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
</context>
<context>
    <name>TierScroll</name>
    <message>
        <source>Scroll the tiers</source>
        <translation>滚动各层</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>%1:%2 left</source>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>The tier &quot;%1&quot; is locked: unlock it to change its labels.</source>
        <translation>层“%1”已锁定：请先解锁再更改其标注。</translation>
    </message>
</context>
<context>
    <name>TraceDesk</name>
    <message>
        <source>The rating is nowhere in the upper half of its scale.</source>
        <translation>该评定从未处于量表的上半部分。</translation>
    </message>
    <message>
        <source>Measuring the reaction time</source>
        <translation>正在测量反应时</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rater and tier</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>What is rated</source>
        <translation>评定内容</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Ratings of this recording</source>
        <translation>此录像的评定</translation>
    </message>
    <message>
        <source>Remove this rating</source>
        <translation>移除此评定</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Reaction time in seconds</source>
        <translation>反应时（秒）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>What raters say together</source>
        <translation>评定者的综合结果</translation>
    </message>
    <message>
        <source>Each rater</source>
        <translation>各评定者</translation>
    </message>
    <message>
        <source>With the mean</source>
        <translation>附均值</translation>
    </message>
    <message>
        <source>With the median</source>
        <translation>附中位数</translation>
    </message>
    <message>
        <source>With the weighted mean</source>
        <translation>附加权均值</translation>
    </message>
    <message>
        <source>Weighted: who agrees with the others counts for more</source>
        <translation>加权：与他人越一致，权重越大</translation>
    </message>
    <message>
        <source>Reaction time</source>
        <translation>反应时</translation>
    </message>
    <message>
        <source>Make labels of it</source>
        <translation>由此生成标注</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Starts in %1</source>
        <translation>%1 秒后开始</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Rate while it plays</source>
        <translation>播放时评定</translation>
    </message>
    <message>
        <source>%1 s have been taken off.</source>
        <translation>已扣除 %1 秒。</translation>
    </message>
    <message>
        <source>There is no other rating or curve to measure it against.</source>
        <translation>没有其他评定或曲线可供对照测量。</translation>
    </message>
    <message>
        <source>%1 s behind the other raters: correlation %2 instead of %3.</source>
        <translation>比其他评定者滞后 %1 秒：相关系数为 %2，而非 %3。</translation>
    </message>
    <message>
        <source>%1 s behind the curve: correlation %2 instead of %3.</source>
        <translation>比曲线滞后 %1 秒：相关系数为 %2，而非 %3。</translation>
    </message>
    <message>
        <source>What the rating follows</source>
        <translation>评定跟随的输入</translation>
    </message>
    <message>
        <source>Slider, wheel, keys</source>
        <translation>滑块、滚轮、按键</translation>
    </message>
    <message>
        <source>Gamepad: left stick, up</source>
        <translation>手柄：左摇杆，向上</translation>
    </message>
    <message>
        <source>Gamepad: left stick, right</source>
        <translation>手柄：左摇杆，向右</translation>
    </message>
    <message>
        <source>Gamepad: right stick, up</source>
        <translation>手柄：右摇杆，向上</translation>
    </message>
    <message>
        <source>Gamepad: right stick, right</source>
        <translation>手柄：右摇杆，向右</translation>
    </message>
    <message>
        <source>Gamepad: left trigger</source>
        <translation>手柄：左扳机</translation>
    </message>
    <message>
        <source>Gamepad: right trigger</source>
        <translation>手柄：右扳机</translation>
    </message>
    <message>
        <source>Rating with %1.</source>
        <translation>正在用 %1 评定。</translation>
    </message>
    <message>
        <source>There is no gamepad: plug one in, or use slider, wheel and keys.</source>
        <translation>没有手柄：请连接手柄，或使用滑块、滚轮和按键。</translation>
    </message>
    <message>
        <source>The gamepad is gone: slider, wheel and keys go on.</source>
        <translation>手柄已断开：滑块、滚轮和按键仍可使用。</translation>
    </message>
    <message>
        <source>Labels where the rating is in the upper half of its scale. For Adapt each counts as strongly as it was rated.</source>
        <translation>在评定值位于量表上半部分处生成标注。适应时，每个标注按其评定强度计权。</translation>
    </message>
</context>
<context>
    <name>TraceStrip</name>
    <message>
        <source>Continuous rating by %1</source>
        <translation>%1 的连续评定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>综合</translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>均值 ± SD</translation>
    </message>
    <message>
        <source>Median ± SD</source>
        <translation>中位数 ± SD</translation>
    </message>
    <message>
        <source>Weighted mean ± SD</source>
        <translation>加权均值 ± SD</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
    <message>
        <source>Search the transcript</source>
        <translation>搜索文字稿</translation>
    </message>
    <message>
        <source>Place before (Shift+Enter)</source>
        <translation>上一处 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>下一处 (Enter)</translation>
    </message>
    <message>
        <source>There is no transcript. File, Transcript… opens subtitles (SRT or VTT); a file of the recording&apos;s name beside it is found by itself.</source>
        <translation>没有文字稿。“文件”菜单的“文字稿…”可打开字幕（SRT 或 VTT）；与录像同名且位于同一文件夹的文件会自动找到。</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Label the chosen words</source>
        <translation>标注所选词语</translation>
    </message>
    <message>
        <source>Choose words to label them</source>
        <translation>选择词语以标注</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>who speaks, before what is said</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Repeat the selection, or the whole recording</source>
        <translation>循环播放所选区段或整段录像</translation>
    </message>
    <message>
        <source>Speed, pitch kept</source>
        <translation>速度（音高不变）</translation>
    </message>
    <message>
        <source>Sound on or off</source>
        <translation>声音开或关</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
</context>
<context>
    <name>TransportOptions</name>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>&amp;Sound while the playhead is dragged</source>
        <translation>拖动播放头时播放声音(&amp;S)</translation>
    </message>
    <message>
        <source>Jump by &amp;frames:</source>
        <translation>跳转帧数(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Jump by seconds:</source>
        <translation>跳转秒数(&amp;J)：</translation>
    </message>
    <message>
        <source>Play &amp;before the repeated part:</source>
        <translation>循环区段之前多播放(&amp;B)：</translation>
    </message>
    <message>
        <source>Play &amp;after the repeated part:</source>
        <translation>循环区段之后多播放(&amp;A)：</translation>
    </message>
</context>
<context>
    <name>VideoView</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>面部 %1</translation>
    </message>
    <message>
        <source>Synthetic sample</source>
        <translation>合成示例</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>仅有声音</translation>
    </message>
    <message>
        <source>Click: this face is the patient&apos;s</source>
        <translation>单击：将此面部设为患者</translation>
    </message>
    <message>
        <source>Nothing to go by here</source>
        <translation>此处无判断依据</translation>
    </message>
    <message>
        <source>There is no recording yet. Open a video, or drop one here.</source>
        <translation>尚无录像。请打开视频，或将视频拖到此处。</translation>
    </message>
    <message>
        <source>No recording is shown. Choose one in the library, or drop a video here.</source>
        <translation>没有显示录像。请在资料库中选择一个，或将视频拖到这里。</translation>
    </message>
</context>
<context>
    <name>VisitDialog</name>
    <message>
        <source>Patient and date of this visit</source>
        <translation>此次就诊的患者和日期</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>A name that is not in the list makes a new patient.</source>
        <translation>输入列表中没有的名称会新建患者。</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>患者(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Rename patient</source>
        <translation>重命名患者</translation>
    </message>
    <message>
        <source>Name or number of the patient:</source>
        <translation>患者的姓名或编号：</translation>
    </message>
    <message>
        <source>Another patient has this name. To put the visit there, use Edit &gt; Patient and date.</source>
        <translation>另有患者使用此名称。要把此次就诊归到该患者，请使用“编辑”&gt;“患者和日期”。</translation>
    </message>
</context>
<context>
    <name>WaveformStrip</name>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
</context>
<context>
    <name>WorkList</name>
    <message>
        <source>Background work</source>
        <translation>后台任务</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Nothing. What has been computed is kept in the project.</source>
        <translation>无。已计算的内容保存在项目中。</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>&amp;Stop all</source>
        <translation>全部停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Forget the problems</source>
        <translation>清除问题记录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>per cent and time left</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
    <message>
        <source>Its recording is not in view</source>
        <translation>对应的录像当前未打开</translation>
    </message>
    <message>
        <source>Relink…</source>
        <translation>重新关联…</translation>
    </message>
    <message>
        <source>Adapt</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Continue the analysis</source>
        <translation>继续分析</translation>
    </message>
</context>
<context>
    <name>Workbench</name>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Analysing %1</source>
        <translation>正在分析 %1</translation>
    </message>
    <message>
        <source>Labels can be set as soon as the file has been read.</source>
        <translation>读取文件后即可添加标注。</translation>
    </message>
    <message>
        <source>This emotion is still used by labels: change or delete those first.</source>
        <translation>该情绪仍被标注使用：请先更改或删除这些标注。</translation>
    </message>
    <message>
        <source>Labels imported from %1.</source>
        <translation>已从 %1 导入标注。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>The recording is still being analysed: adapt when that is done.</source>
        <translation>录像仍在分析中：完成后方可适应。</translation>
    </message>
    <message numerus="yes">
        <source>Adapting to %n label(s)</source>
        <translation>
            <numerusform>正在根据 %n 个标注适应</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>正在导出 %1</translation>
    </message>
    <message>
        <source>The recording is still being analysed: export when that is done.</source>
        <translation>录像仍在分析中：完成后方可导出。</translation>
    </message>
    <message>
        <source>Timeline exported to %1.</source>
        <translation>时间轴已导出到 %1。</translation>
    </message>
    <message>
        <source>Segments exported to %1.</source>
        <translation>区段已导出到 %1。</translation>
    </message>
    <message>
        <source>Labels exported to %1.</source>
        <translation>标注已导出到 %1。</translation>
    </message>
    <message>
        <source>The analysis was stopped. It can be continued from the Edit menu.</source>
        <translation>分析已停止。可从“编辑”菜单继续。</translation>
    </message>
    <message>
        <source>The adaptation had been made with another model. It was made again with this one, from the same labels.</source>
        <translation>此适应是用另一个模型做的。已用当前模型根据相同的标注重新做了一次。</translation>
    </message>
    <message>
        <source>There is no moment to suggest.</source>
        <translation>没有可建议的时刻。</translation>
    </message>
    <message>
        <source>The recording is still being analysed: suggestions come when that is done.</source>
        <translation>录像仍在分析中：完成后会有建议。</translation>
    </message>
    <message>
        <source>There is no evidence at the playhead: nothing to accept.</source>
        <translation>播放头处没有依据：无可采纳。</translation>
    </message>
    <message>
        <source>The rules are still being measured: export when the analysis is done.</source>
        <translation>规则仍在测量中：分析完成后再导出。</translation>
    </message>
    <message>
        <source>Rules exported to %1.</source>
        <translation>规则已导出到 %1。</translation>
    </message>
    <message>
        <source>Curves before Adapt</source>
        <translation>适应前的曲线</translation>
    </message>
    <message>
        <source>Curves after Adapt</source>
        <translation>适应后的曲线</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Without adaptation</source>
        <translation>未适应</translation>
    </message>
    <message>
        <source>Adapted %1</source>
        <translation>%1 的适应</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>visit and file</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Labels of %1</source>
        <translation>%1 的标注</translation>
    </message>
    <message>
        <source>Comparing with %1</source>
        <translation>正在与 %1 对比</translation>
    </message>
    <message>
        <source>Not while somebody rates blind.</source>
        <translation>有人正在盲评，暂不可用。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n curve(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 条曲线。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) were there already.</source>
        <translation>
            <numerusform>%n 个标注原已存在。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) cut at the recording&apos;s end.</source>
        <translation>
            <numerusform>%n 个标注在录像结尾处截断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) outside the recording left out.</source>
        <translation>
            <numerusform>已舍去录像之外的 %n 个标注。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) without a text left out.</source>
        <translation>
            <numerusform>已舍去 %n 个无文字的标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>已导出到 %1。</translation>
    </message>
    <message>
        <source>Making the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Exporting the data</source>
        <translation>正在导出数据</translation>
    </message>
    <message>
        <source>Aligning %1</source>
        <translation>正在对齐 %1</translation>
    </message>
    <message>
        <source>The videos have no sound in common: set the second one&apos;s start by hand.</source>
        <translation>两段视频没有共同的声音：请手动设定第二段视频的起点。</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound, but not with certainty: check it where somebody claps or begins to speak.</source>
        <translation>已根据声音确定第二段视频的位置，但并不确定：请在有人拍手或开始说话处核对。</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound.</source>
        <translation>已根据声音确定第二段视频的位置。</translation>
    </message>
    <message>
        <source>Coding scheme imported from %1.</source>
        <translation>已从 %1 导入编码方案。</translation>
    </message>
    <message>
        <source>Coding scheme exported to %1.</source>
        <translation>编码方案已导出到 %1。</translation>
    </message>
    <message>
        <source>Somebody rates blind already.</source>
        <translation>已有人在盲评。</translation>
    </message>
    <message>
        <source>Blind rating: others&apos; labels and all predictions are hidden until you finish.</source>
        <translation>盲评：完成之前，他人的标注和所有预测均被隐藏。</translation>
    </message>
    <message>
        <source>The tier &quot;%1&quot; is locked: unlock it to change its labels.</source>
        <translation>层“%1”已锁定：请先解锁再更改其标注。</translation>
    </message>
    <message>
        <source>There is no label on the tier above that could hold it.</source>
        <translation>上级层中没有可容纳它的标注。</translation>
    </message>
    <message>
        <source>Put the playhead inside the label that is to be split.</source>
        <translation>请将播放位置移到要拆分的标注之内。</translation>
    </message>
    <message>
        <source>Select two or more labels of one emotion on one tier to merge them.</source>
        <translation>请选择同一层上同一情绪的两个或更多标注以合并。</translation>
    </message>
    <message>
        <source>A copy would lie outside the recording: choose a smaller offset.</source>
        <translation>副本会落在录像之外：请选择较小的偏移。</translation>
    </message>
    <message>
        <source>Nothing is predicted there that is not labelled already.</source>
        <translation>该处没有尚未标注的预测。</translation>
    </message>
    <message numerus="yes">
        <source>%n predicted label(s) accepted.</source>
        <translation>
            <numerusform>已采纳 %n 个预测标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>No emotion is predicted at the playhead.</source>
        <translation>播放位置处没有预测的情绪。</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>正在导入 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 个测量值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Body signals imported.</source>
        <translation>已导入身体信号。</translation>
    </message>
    <message>
        <source>Adapt to learn from them.</source>
        <translation>按“适应”即可从中学习。</translation>
    </message>
    <message>
        <source>The second video&apos;s place was found from the sound, and that its clock differs by %1 ms an hour.</source>
        <translation>已根据声音确定第二段视频的位置；其时钟每小时相差 %1 毫秒。</translation>
    </message>
    <message>
        <source>Finish the blind rating before a recording is removed.</source>
        <translation>请先完成盲评，再移除录像。</translation>
    </message>
    <message>
        <source>%1 is no longer in the project; Undo brings it back. The file itself was not touched.</source>
        <translation>%1 已不在项目中；撤销可将其恢复。文件本身未被改动。</translation>
    </message>
    <message>
        <source>Finish the blind rating before importing: what others labelled is hidden until then.</source>
        <translation>请先完成盲评再导入：在此之前，其他人的标注保持隐藏。</translation>
    </message>
    <message>
        <source>Adapting to earlier visits</source>
        <translation>正在根据以往就诊进行适应</translation>
    </message>
    <message>
        <source>Earlier visits of this patient have taught something. Adapt starts from it, also without a label in this recording.</source>
        <translation>以往就诊中已学到该患者的情况。适应将以此为起点，本记录中没有标注也可以。</translation>
    </message>
    <message>
        <source>There are no labels on the clipboard: choose some and copy them.</source>
        <translation>剪贴板中没有标注：请先选择并复制。</translation>
    </message>
    <message>
        <source>While you rate blind, only labels of your own can be pasted.</source>
        <translation>盲评期间只能粘贴自己的标注。</translation>
    </message>
    <message>
        <source>This project has no emotion &quot;%1&quot;: add it, then paste again.</source>
        <translation>此项目没有情绪“%1”：请先添加，再粘贴。</translation>
    </message>
    <message>
        <source>The labels would end after the recording: move the playhead to an earlier place.</source>
        <translation>标注会超出录制的结尾：请将播放位置移到更早处。</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) pasted.</source>
        <translation>
            <numerusform>已粘贴 %n 个标注。</numerusform>
        </translation>
    </message>
    <message>
        <source>A finished blind rating is taken back as a whole: choose a line before it.</source>
        <translation>已完成的盲评只能整体撤回：请选择其之前的一行。</translation>
    </message>
    <message>
        <source>Finish the blind rating before you change who rates.</source>
        <translation>请先完成盲评，再更改评定者。</translation>
    </message>
    <message>
        <source>%1 rates now.</source>
        <translation>现在由 %1 评定。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays: only a rater without tiers can be removed, and not the last one.</source>
        <translation>“%1”未移除：只能移除没有层的评定者，且不能移除最后一位。</translation>
    </message>
    <message>
        <source>A rater needs a name.</source>
        <translation>评定者需要姓名。</translation>
    </message>
    <message>
        <source>Another rater is called &quot;%1&quot;: give another name.</source>
        <translation>已有评定者名为“%1”：请另取名称。</translation>
    </message>
    <message>
        <source>This rater has labelled the recording already: give another name.</source>
        <translation>该评定者已标注过此录像：请另填姓名。</translation>
    </message>
    <message>
        <source>The blind rating is finished: everything is shown again. Undo does not take that back.</source>
        <translation>盲评已完成：全部内容重新显示。撤销无法恢复盲评。</translation>
    </message>
    <message>
        <source>Not undone, as another recording rests on it: %1</source>
        <translation>未撤销，因为另一段录像依赖于此：%1</translation>
    </message>
    <message>
        <source>%1 is no longer in the project; Redo brings it back. The file itself was not touched.</source>
        <translation>%1 已不在项目中；重做可将其恢复。文件本身未被改动。</translation>
    </message>
    <message>
        <source>Ratings of %1</source>
        <translation>%1 的评定</translation>
    </message>
</context>
</TS>
