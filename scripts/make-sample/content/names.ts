/** Names, people, places and telephone numbers that are plainly invented. */
import type { Random } from '../random.ts';

const words = ['青峰', '白石', '金秋', '远山', '长河', '新禾', '云岭', '东篱', '南坡', '星火', '晨光', '松涛', '碧水', '丰年', '广源', '和风',
  '宏图', '嘉木', '景明', '凌云', '明远', '平川', '清泉', '瑞雪', '盛夏', '腾飞', '万象', '西岭', '向阳', '兴隆', '旭日', '永固', '玉泉', '正阳'];
const seconds = ['达', '恒', '盛', '源', '泰', '兴', '丰', '瑞', '润', '鑫', '诚', '茂'];
const towns = ['示例镇', '东示例镇', '西示例乡', '示例经济开发区', '南示例镇', '北示例乡'];
const people = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const surnames = ['张', '王', '李', '赵', '刘', '陈', '杨', '孙'];

/** Hands out every combination of words once. */
export class NameSource {
  private readonly random: Random;
  private readonly taken = new Set<string>();

  constructor(random: Random) {
    this.random = random;
  }

  /** `示例县青峰达水泥有限公司`; the ending tells what is made. */
  enterprise(endings: readonly string[]): string {
    for (;;) {
      const word = this.random.pick(words) + (this.random.chance(0.5) ? this.random.pick(seconds) : '');
      const name = `示例县${word}${this.random.pick(endings)}`;
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }

  town(): string {
    return this.random.pick(towns);
  }

  /** `张示例三`. */
  person(): string {
    return `${this.random.pick(surnames)}示例${this.random.pick(people)}`;
  }

  /** Numbers of no subscriber: 0310-0000xxx, 010-00000000, 0310－0000xxx. */
  phone(): string {
    const last = String(this.random.integer(0, 999)).padStart(3, '0');
    const plain = `0310-0000${last}`;
    if (this.random.chance(0.1)) return '010-00000000';
    if (this.random.chance(0.1)) return `0310－0000${last}`;
    return this.random.chance(0.08) ? `${plain}\n010-00000000` : plain;
  }
}
